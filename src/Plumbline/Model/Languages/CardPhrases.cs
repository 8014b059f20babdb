namespace Plumbline.Model.Languages;

/// <summary>What the card of a number says to people who are no clinicians.</summary>
public static class CardPhrases
{
    public static readonly Phrase Who = new("card.who", "Who");
    public static readonly Phrase Study = new("card.study", "Study");
    public static readonly Phrase Printed = new("card.printed", "In the paper");
    public static readonly Phrase Recomputed = new("card.recomputed", "Worked out again");
    public static readonly Phrase Check = new("card.check", "Our check");
    public static readonly Phrase Agrees = new("card.agrees", "We checked what can be checked, and it agrees.");
    public static readonly Phrase Quoted = new("card.quoted", "Other papers quote the same number. There is nothing to work it out from.");
    public static readonly Phrase Open = new("card.open", "The paper prints too little to work it out again.");
    public static readonly Phrase Differs = new("card.differs", "The paper does not agree with itself about this number.");
    public static readonly Phrase NotRecomputed = new("card.notRecomputed", "There is nothing to work it out from.");
    public static readonly Phrase More = new("card.more", "See where this number comes from");
    public static readonly Phrase Editor = new("card.editor", "What we do");
    public static readonly Phrase EditorElsewhere = new("card.editorElsewhere", "The link below says which figure we use, and why.");
    public static readonly Phrase Pooled = new("card.pooled", "From");
    public static readonly Phrase From = new("card.from", "Worked out from");
    public static readonly Phrase2 AtTime = new("card.atTime", "{outcome}, {time}");
    public static readonly Phrase2 People = new("card.people", "{people}: {who}");
    public static readonly Phrase2 ComparedWith = new("card.comparedWith", "{who} compared with {other}");
    public static readonly Phrase2 And = new("card.and", "{first} and {second}");
    public static readonly Phrase1 Line = new("card.line", "line {line}");
    public static readonly Phrase2 SectionLine = new("card.sectionLine", "{section}, line {line}");
    public static readonly Phrase OneMore = new("card.oneMore", "and in one more place");
    public static readonly Phrase1 Others = new("card.others", "and in {count} more places");
}
