using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The names of the arms of a trial, as its text gives them: what people were assigned to, what "(n = 120)" stands behind.</summary>
internal sealed class Arms
{
    private const int MostNames = 40;
    private const int MostSeen = 2000;

    private static readonly string[] Comparators = ["placebo", "usual care", "standard care", "standard of care", "best supportive care", "sham", "best available therapy"];

    private readonly Dictionary<string, List<string[]>> byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> assigned = [];
    private readonly List<string> headed = [];

    private Arms()
    {
        foreach (var name in Comparators) Add(name.Split(' '));
    }

    public static Arms None { get; } = new();

    /// <summary>The two arms, in the order in which the text names them, where it has two and no more.</summary>
    public (string First, string Second)? Pair => assigned.Count == 2 ? (assigned[0], assigned[1]) : headed.Count == 2 ? (headed[0], headed[1]) : null;

    public static Arms Of(IEnumerable<TokenList> passages)
    {
        var arms = new Arms();
        var seen = 0;
        foreach (var tokens in passages)
        {
            foreach (var arm in ArmNames.In(tokens))
            {
                if (++seen > MostSeen || arms.byFirstWord.Count > MostNames) return arms;
                if (!arm.IsRole) arms.Add(Words(tokens, arm.From, arm.To));
                var text = tokens.Slice(arm.From, arm.To);
                var named = arm.IsHeaded ? arms.headed : arms.assigned;
                if ((arm.IsAssigned || arm.IsHeaded) && !named.Exists(known => IsSame(known, text))) named.Add(arm.IsHeaded ? tokens.Slice(arm.From, arm.To + 1) : text);
            }
        }

        return arms;
    }

    /// <summary>Index after the longest name of an arm that starts at a token.</summary>
    public int? MatchAt(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || !byFirstWord.TryGetValue(tokens[at].Text, out var names)) return null;
        int? longest = null;
        foreach (var name in names)
        {
            var matched = true;
            for (var i = 0; matched && i < name.Length; i++) matched = string.Equals(tokens[at + i].Text, name[i], StringComparison.OrdinalIgnoreCase);
            if (matched && at + name.Length > (longest ?? 0)) longest = at + name.Length;
        }

        return longest;
    }

    private static string[] Words(TokenList tokens, int from, int to) => [.. Enumerable.Range(from, to - from).Select(i => tokens[i].Text)];

    // "oxalutide" and "oxalutide group" are one arm.
    private static bool IsSame(string known, string text) =>
        known.StartsWith(text, StringComparison.OrdinalIgnoreCase) || text.StartsWith(known, StringComparison.OrdinalIgnoreCase);

    private void Add(string[] words)
    {
        if (!byFirstWord.TryGetValue(words[0], out var names)) byFirstWord[words[0]] = names = [];
        if (!names.Exists(name => name.SequenceEqual(words, StringComparer.OrdinalIgnoreCase))) names.Add(words);
    }
}
