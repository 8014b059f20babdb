namespace Plumbline.Model.Languages;

/// <summary>What patients' figures say, whatever their kind.</summary>
public static class FigurePhrases
{
    public static readonly Phrase1 Source = new("figures.source", "Source: {studies}.");
    public static readonly Phrase1 Sentence = new("figures.sentence", "{text}.");
    public static readonly Phrase2 Named = new("figures.named", "{name}: {text}");
    public static readonly Phrase2 StudyGroup = new("figures.studyGroup", "{study}, {group}");
    public static readonly Phrase NotTold = new("figures.notTold", "not told");

    // How many of 100, as a part of what follows.
    public static readonly Phrase ShareNone = new("figures.shareNone", "none");
    public static readonly Phrase ShareFewerThanOne = new("figures.shareFewerThanOne", "fewer than 1");
    public static readonly Phrase ShareMoreThan99 = new("figures.shareMoreThan99", "more than 99");
    public static readonly Phrase1 ShareAbout = new("figures.shareAbout", "about {number}");
    public static readonly Phrase1 ShareExact = new("figures.shareExact", "{number}");
    public static readonly Phrase1 Of100 = new("figures.of100", "{share} of 100");
    public static readonly Phrase1 PeopleOf100 = new("figures.peopleOf100", "{share} of 100 people");
    public static readonly Phrase2 PeopleOf = new("figures.peopleOf", "{number} of {all} people");
    public static readonly Phrase Group = new("figures.group", "Group");
    public static readonly Phrase People = new("figures.people", "People");
}

/// <summary>What arrays of icons say.</summary>
public static class IconPhrases
{
    public static readonly Phrase1 Subtitle = new("icons.subtitle", "Each figure stands for one of {all} people like those in the study. The empty ones are all the others.");
    public static readonly Phrase3 Reading = new("icons.reading", "{heading}: {people} {caption}.");
    public static readonly Phrase1 After = new("icons.after", "After {time}");
    public static readonly Phrase1 InStudy = new("icons.inStudy", "In the study {study}");
    public static readonly Phrase2 Doubt = new("icons.doubt", "could be as few as {low} or as many as {high}");
    public static readonly Phrase WhatItCounts = new("icons.whatItCounts", "What it counts");
    public static readonly Phrase Uncertainty = new("icons.uncertainty", "Uncertainty");
    public static readonly Phrase1 ResponseTitle = new("icons.responseTitle", "In {number} of 100 people the myeloma shrank clearly");
    public static readonly Phrase1 ResponseSubtitle = new("icons.responseSubtitle", "Each figure stands for one of 100 people like those in the study ({group}), by the best that happened.");
    public static readonly Phrase2 ResponseReading = new("icons.responseReading", "{people}: {caption}.");
    public static readonly Phrase WhatHappened = new("icons.whatHappened", "What happened");
    public static readonly Phrase OutOf100 = new("icons.outOf100", "Out of 100");
    public static readonly Phrase InTheStudy = new("icons.inTheStudy", "In the study");
    public static readonly Phrase Responded = new("icons.responded", "Responded");
    public static readonly Phrase RespondedCaption = new("icons.respondedCaption", "their myeloma shrank clearly");
    public static readonly Phrase Same = new("icons.same", "About the same");
    public static readonly Phrase SameCaption = new("icons.sameCaption", "their myeloma shrank a little or stayed about the same");
    public static readonly Phrase Grew = new("icons.grew", "Grew");
    public static readonly Phrase GrewCaption = new("icons.grewCaption", "their myeloma grew from the start");
    public static readonly Phrase Unknown = new("icons.unknown", "Not known");
    public static readonly Phrase UnknownCaption = new("icons.unknownCaption", "it could not be judged, or the report does not tell");
}

/// <summary>What timelines say.</summary>
public static class TimelinePhrases
{
    public static readonly Phrase3 TitleHalf = new("timeline.titleHalf", "After about {months} months, half of {people} {phrase}");
    public static readonly Phrase2 TitleMore = new("timeline.titleMore", "By the end of the study, more than half of {people} {phrase}");
    public static readonly Phrase1 TitleSeveral = new("timeline.titleSeveral", "For how long people {phrase}");
    public static readonly Phrase ThePeople = new("timeline.thePeople", "the people");
    public static readonly Phrase1 Columns = new("timeline.columns", "Each column is 100 people. The filled part stands for those who {phrase}.");
    public static readonly Phrase Disc = new("timeline.disc", "The half-filled disc marks the month by which it was half of the people.");
    public static readonly Phrase3 After = new("timeline.after", "After {time}, {people} {phrase}.");
    public static readonly Phrase2 Half = new("timeline.half", "By about month {month}, half of the people {event}.");
    public static readonly Phrase1 NotHalf = new("timeline.notHalf", "By the end of the study, fewer than half of the people {event}.");
    public static readonly Phrase2 Between = new("timeline.between", "It could be as early as month {low} or as late as month {high}.");
    public static readonly Phrase1 FromOpen = new("timeline.fromOpen", "It could be as early as month {low}. How late it could be, the study was too short to tell.");
    public static readonly Phrase1 From = new("timeline.from", "It could be as early as month {low}.");
    public static readonly Phrase1 To = new("timeline.to", "It could be as late as month {high}.");
    public static readonly Phrase TooShort = new("timeline.tooShort", "The study was too short to tell when it would be half.");
    public static readonly Phrase NoLimits = new("timeline.noLimits", "How exact this is, the report does not tell.");
    public static readonly Phrase UnstatedLimits = new("timeline.unstatedLimits", "The report gives a range, but not of which kind.");
    public static readonly Phrase1 AfterTime = new("timeline.afterTime", "after {time}");
    public static readonly Phrase2 CouldBe = new("timeline.couldBe", "could be {low} to {high}");
    public static readonly Phrase1 HalfOfPeople = new("timeline.halfOfPeople", "half of the people {event}");
    public static readonly Phrase1 Months = new("timeline.months", "{number} months");
    public static readonly Phrase NotReached = new("timeline.notReached", "not reached by the end of the study");
    public static readonly Phrase2 Caption = new("timeline.caption", "{subtitle} People who {phrase}.");
    public static readonly Phrase When = new("timeline.when", "When");
    public static readonly Phrase HowMany = new("timeline.howMany", "How many");
    public static readonly Phrase HowSure = new("timeline.howSure", "How sure");
    public static readonly Phrase All = new("timeline.all", "all");
    public static readonly Phrase Axis = new("timeline.axis", "months");
}

/// <summary>What ladders of side effects say.</summary>
public static class LadderPhrases
{
    public static readonly Phrase1 Title = new("ladder.title", "The most common: {effect}");
    public static readonly Phrase1 Subtitle = new("ladder.subtitle", "How many of 100 people like those in the study; {group}.");
    public static readonly Phrase2 Reading = new("ladder.reading", "{effect}: {people}.");
    public static readonly Phrase Note = new("ladder.note", "Severe means what doctors call grade 3 or higher. One person can have several of these.");
    public static readonly Phrase1 NoneSevere = new("ladder.noneSevere", "{people}, none of them severely");
    public static readonly Phrase2 AnyAndSevere = new("ladder.anyAndSevere", "{people}; {severe} of 100 severely");
    public static readonly Phrase1 AnyOnly = new("ladder.anyOnly", "{people}; how many severely is not told");
    public static readonly Phrase1 SevereOnly = new("ladder.severeOnly", "{severe} of 100 severely; milder cases are not told");
    public static readonly Phrase HadIt = new("ladder.hadIt", "had it");
    public static readonly Phrase HadItSeverely = new("ladder.hadItSeverely", "had it severely");
    public static readonly Phrase SideEffect = new("ladder.sideEffect", "Side effect");
    public static readonly Phrase HowMany = new("ladder.howMany", "How many");
    public static readonly Phrase OneLeft = new("ladder.oneLeft", "1 rarer side effect is in the table.");
    public static readonly Phrase1 Left = new("ladder.left", "{number} rarer side effects are in the table.");
    public static readonly Phrase Milder = new("ladder.milder", "milder");
    public static readonly Phrase Severe = new("ladder.severe", "severe");
    public static readonly Phrase WholeLine = new("ladder.wholeLine", "the full line is 100 people");
}
