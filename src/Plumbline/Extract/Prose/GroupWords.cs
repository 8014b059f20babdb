using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The words from which names of groups are made, and those at which they end.</summary>
internal static class GroupWords
{
    /// <summary>What a group is called: nothing but a letter or a numeral follows in its name.</summary>
    public static readonly FrozenSet<string> Heads = Set("group arm cohort subgroup population study trial registry quartile tertile quintile stratum fifth");

    public static readonly FrozenSet<string> Plurals = Set("groups arms cohorts subgroups populations patients pts participants strata");

    /// <summary>People of whom nothing is said by the word alone.</summary>
    public static readonly FrozenSet<string> Anybody = Set(
        "patients patient pts pt participants participant subjects subject people persons individuals cases case children infants adults those recipients users tumors tumours");

    /// <summary>People whom the word alone tells from the others.</summary>
    public static readonly FrozenSet<string> Somebody = Set("women men males females boys girls responders nonresponders non-responders survivors nonsurvivors smokers nonsmokers carriers noncarriers controls newborns mothers");

    /// <summary>Words before "patients" that set nobody apart.</summary>
    public static readonly FrozenSet<string> Everybody = Set(
        "the all our these those this a an total evaluable eligible enrolled included screened study treated randomized randomised assessable available analyzed analysed remaining other surviving adult such most many some few several more further first additional both each either two three participating admitted consecutive individual patient "
        + "of for in with had have died received adverse");

    public static readonly FrozenSet<string> Determiners = Set("the our all a an this these total overall");

    public static readonly FrozenSet<string> Introducers = Set("in of for among with to on within by from");

    /// <summary>What people were given or allotted to.</summary>
    public static readonly FrozenSet<string> Allotted = Set("assigned randomized randomised allocated given receiving treated taking received");

    /// <summary>What people have or lack.</summary>
    public static readonly FrozenSet<string> Having = Set("with without having harboring harbouring carrying lacking");

    /// <summary>Words at which a name of people ends.</summary>
    public static readonly FrozenSet<string> Edges = Set(
        "receive favored favoured favors favouring a an the our this these all in of for among to by at on and or but than that which who was were is are am had have has be been being between compared respectively vs versus v "
        + "while when as experienced only both following achieved observed included received reached discontinued lived just if because since until whereas although though with without after before during over under "
        + "did do does not there it they we he she occurred reported developed showed underwent died against per into from including also could can may might should would will nor "
        + "went took rose fell changed higher lower greater better worse longer shorter more less fewer increased decreased improved remained median mean rate rates ratio hazard odds risk ci hr or rr p n events event deaths death");

    /// <summary>Names that describe a role in many trials: an arm only with "group" or "arm" behind them.</summary>
    public static readonly FrozenSet<string> Roles = Set(
        "study treatment control intervention experimental combination combined observation other same older younger active first second third high low standard original validation training "
        + "patient safety age whole total entire overall present current previous main same-sex research working task focus trial expert independent comparison comparator test reference placebo-controlled");

    // "independent predictor of prolonged PFS", "strong trend toward improved OS", "those": words in the place of a group that name nobody.
    private static readonly FrozenSet<string> NoGroup = Set("predictor predictors trend trends association factor factors worsening dose doses cases those itself");

    /// <summary>What a trial is like; before "trial" or "study" it tells the one reported from no other.</summary>
    public static readonly FrozenSet<string> Designs = Set(
        "open-label double-blind single-blind randomized randomised controlled placebo-controlled single-arm multicentre multicenter single-centre single-center prospective retrospective pivotal clinical crossover observational cross-sectional case-control diagnostic accuracy international present current main nested registry-based population-based cohort");

    // Adjectives that want a noun: a name does not end in one right behind "with".
    private static readonly FrozenSet<string> Adjectives = Set(
        "relapsed refractory standard high low intermediate poor good favorable favourable unfavorable adverse severe moderate mild advanced metastatic localized localised locally resected untreated pretreated chronic acute active stable "
        + "persistent recurrent primary secondary early late first second prior previous partial complete estimated elevated impaired reduced normal abnormal new newly previously confirmed suspected known documented measurable symptomatic standard-risk high-risk low-risk");

    // Nothing ends in these.
    private static readonly FrozenSet<string> Open = Set("not filtration estimated newly previously heavily very no its their");

    // "3 RCTs (n = 1041)": who is in them is not said.
    private static readonly FrozenSet<string> Reports = Set("rct rcts trials studies reports articles");

    private static readonly FrozenSet<string> BeforeAdjectives = Set("with without having a an had");

    private static readonly FrozenSet<string> DoseUnits = Set("mg µg μg mcg mg/kg mg/m² g/day mg/day");

    /// <summary>Could the phrase name people, or an arm?</summary>
    public static bool NamePeople(string? phrase) => phrase is not null && !Array.Exists(phrase.Split(' '), NoGroup.Contains) && !phrase.StartsWith("Compared ", StringComparison.Ordinal) && !Reports.Contains(phrase[(phrase.LastIndexOf(' ') + 1)..]) && !IsCutOff(phrase);

    /// <summary>"patients with relapsed", "children who had not": the noun is missing.</summary>
    public static bool IsCutOff(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && (Open.Contains(words[^1]) || (Adjectives.Contains(words[^1]) && BeforeAdjectives.Contains(words[^2])));
    }

    /// <summary>"24 mg": a number and the unit of a dose.</summary>
    public static bool IsDose(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Number && tokens.IsWord(at + 1, DoseUnits);

    /// <summary>Does a name go on here: at the "or" of "relapsed or refractory lymphoma", the "-" of "standard- or high-risk disease", the "rate" of "filtration rate"?</summary>
    public static bool GoesOn(TokenList tokens, int at)
    {
        if (tokens[at].IsWord("or") || tokens[at].IsWord("and") || tokens[at].IsMark('/'))
            return (tokens.IsWord(at - 1, Adjectives) || tokens[at - 1].IsMark('-')) && tokens[at + 1].Kind == TokenKind.Word && IsPart(tokens, at + 1);
        if (tokens[at].IsMark('-')) return tokens.IsWord(at - 1, Adjectives) && (tokens[at + 1].IsWord("or") || tokens[at + 1].IsWord("and"));
        return tokens[at].IsWord("rate") && tokens[at - 1].Text.ToLowerInvariant() is "filtration" or "heart" or "sedimentation" or "proliferation";
    }

    public static bool IsPart(TokenList tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Word => tokens[at].Number is null && (!tokens.IsWord(at, Edges) || tokens[at].Text is "A"),
        TokenKind.Mark => tokens[at].IsMark("+/-") && tokens[at + 1].Kind == TokenKind.Word && tokens[at - 1].Kind != TokenKind.Mark,
        TokenKind.Number or TokenKind.End => false,
        _ => throw new InvalidOperationException($"unknown token {tokens[at].Kind}"),
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
