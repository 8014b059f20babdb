using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Tables;

/// <summary>
/// Reads the columns of a header that lost its places: names end at "(n=20)", at a known outcome, at a grade or at a statistical sign.
/// </summary>
internal static class FlatHeader
{
    private const int MostTokens = 300;

    /// <summary>The columns of header lines, for rows of so many cells; fewer where the header does not say.</summary>
    public static List<Column?> Read(IReadOnlyList<Passage> lines, Passage joined, int cells)
    {
        var isStubbed = lines.Count > cells && HeaderCell.IsStubLine(lines[0].Tokens);
        var whole = Scan(joined.Tokens, cells, isStubbed ? lines[0].Tokens.Count : 0);
        if (lines.Count > 1)
        {
            var each = lines.Select(line => Scan(line.Tokens, 0)).ToList();
            for (var i = 0; i + 1 < each.Count; i++)
            {
                // Arms above, the same sub-columns under each of them below.
                var (upper, lower) = (each[i], each[i + 1]);
                if (Repeated(lower, cells) is > 1 and var arms && upper.TrueForAll(column => column.Total is null) && Names(lines[i].Tokens, arms) is { } over)
                    return HeaderLevels.Join([HeaderLevels.Spread([.. over.Select(name => new Column(ColumnKind.Group, name))], cells), HeaderLevels.Spread(lower, cells)], cells);
                if (lower.Count == cells && lower.TrueForAll(column => column is { Name: null, Total: not null }) && Names(lines[i].Tokens, cells) is { } names)
                    return [.. lower.Select((column, index) => column with { Name = names[index] })];
                if (upper.TrueForAll(column => column.Total is null) || lower.Count != cells || lower.Count <= upper.Count
                    || lower.Exists(column => column.Total is not null)) continue;
                return HeaderLevels.Join([HeaderLevels.Spread(upper, cells), HeaderLevels.Spread(lower, cells)], cells);
            }

            if (whole.Count != cells && OneEach(lines, cells) is { } stacked) return stacked;
        }

        return HeaderLevels.Settled([.. whole]);
    }

    /// <summary>The columns of one run of words, names that cannot be parted taken as one.</summary>
    public static List<Column> Scan(TokenList tokens, int cells, int start = 0)
    {
        var columns = new List<Column>();
        if (tokens.Count > MostTokens) return columns;
        var mentions = Lexicon.Find(tokens);
        // "Group A" is a name, "Group CR PR" begins with the stub's.
        var isName = (tokens[0].IsWord("group") || tokens[0].IsWord("arm") || tokens[0].IsWord("cohort"))
            && tokens[1].Text is [>= 'A' and <= 'Z' or >= '0' and <= '9'];
        var from = start > 0 ? start : HeaderCell.IsStub(tokens[0].Text) && !isName ? 1 : 0;
        for (var i = from; i < tokens.Count;)
        {
            var next = i;
            Column? column = null;
            var opened = tokens[i].IsMark("([") ? 1 : 0;
            if (CountGrammar.Named(tokens, i + opened) is { } named)
            {
                next = tokens[named.Next].IsMark(")]") ? named.Next + 1 : named.Next;
                column = new Column(ColumnKind.Group, HeaderCell.Name(tokens.Slice(from, i))) { Total = named.Value };
            }
            else if (Grade(tokens, i) is { } grade)
            {
                Pending(columns, tokens, from, i, cells);
                next = grade;
                column = new Column(ColumnKind.Group, tokens.Slice(i, grade)) { Form = Form.Of(tokens.Slice(i, grade)) };
            }
            else if (SkipForm(tokens, i) is var form && form > i && tokens.Slice(i, form).Contains('%', StringComparison.Ordinal))
            {
                column = new Column(ColumnKind.Group, HeaderCell.Name(tokens.Slice(from, i))) { Form = Form.Of(tokens.Slice(i, form)) };
                next = form;
            }
            else if (i == from && tokens[i].Text is "n" or "N" && tokens[i + 1].Kind == TokenKind.Word)
            {
                column = new Column(ColumnKind.Count, null) { Form = new Form(Signs.Count) };
                next = i + 1;
            }
            else if ((tokens[i].Kind == TokenKind.Word || tokens[i].Kind == TokenKind.Number)
                && ColumnWords.Read(tokens, i) is { } statistical && !IsWithin(tokens, i, from))
            {
                Pending(columns, tokens, from, i, cells);
                (column, next) = (statistical.Value with { Name = null }, statistical.Next);
            }
            else if (mentions.Find(mention => mention.From == i) is { } outcome)
            {
                column = new Column(ColumnKind.Outcome, outcome.Label) { Form = Form.Of(tokens.Slice(from, outcome.To)) };
                next = outcome.To;
            }

            if (column is null)
            {
                i++;
                continue;
            }

            var behind = SkipForm(tokens, next);
            if (behind > next && !column.IsStatistical) column = column with { Form = HeaderLevels.Merge(Form.Of(tokens.Slice(next,
                behind)), column.Form) };
            columns.Add(column);
            from = i = SkipNote(tokens, column.IsStatistical ? next : behind);
        }

        Pending(columns, tokens, from, tokens.Count, cells);
        return columns;
    }

    // "aOR (95% CI)a": a footnote letter is no name.
    private static int SkipNote(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && tokens[at].Text is [>= 'a' and <= 'h'] && tokens.IsGlued(at) ? at + 1 : at;

    // Words that no sign divides: as many names as cells are missing, if they are that many words; else one name.
    private static void Pending(List<Column> columns, TokenList tokens, int from, int to, int cells)
    {
        var text = tokens.Slice(from, to);
        if (text.Length == 0 || !text.Any(char.IsLetter)) return;
        var form = Form.Of(text);
        if (form.IsBare || columns.Count >= cells)
        {
            if (cells == 1 && columns.Count == 0) columns.Add(new Column(ColumnKind.Group, null) { Form = form });
            return;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = columns.TrueForAll(column => column.Total is null);
        if ((parts && to == tokens.Count && words.Length == cells - columns.Count)
            || (columns.Count == 0 && words.Length == 2 && cells > 2)) columns.AddRange(words.Select(word =>
            new Column(ColumnKind.Group, word)));
        else if (cells > 0) columns.Add(new Column(ColumnKind.Group, HeaderCell.Name(text)) { Form = form });
    }

    /// <summary>How often the same sub-columns come again: once for each arm; 0 where they do not.</summary>
    public static int Repeated(List<Column> columns, int cells)
    {
        if (columns.Count != cells || columns.Exists(column => column.Name is null || column.Total is not null)) return 0;
        for (var each = 2; each <= cells / 2; each++)
        {
            if (cells % each == 0 && Enumerable.Range(0, cells).All(i => columns[i].Name == columns[i % each].Name)) return cells / each;
        }

        return 0;
    }

    // "Event Drug Control" over "(N=209) (N=205)": a word each.
    private static string[]? Names(TokenList tokens, int count)
    {
        var words = tokens.Slice(0, tokens.Count).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stub = words.Length - count;
        if (stub is > 0 and < 4 && (HeaderCell.EndsStub(words[stub - 1]) || (stub == 1 && HeaderCell.IsStub(words[0])))) words = words[stub..];
        return words.Length == count && words.All(word => word.Any(char.IsLetter)) ? words : null;
    }

    // Each line is one column, as where a page was copied cell by cell.
    private static List<Column?>? OneEach(IReadOnlyList<Passage> lines, int cells)
    {
        var texts = lines.ToList();
        if (texts.Count == cells + 1) texts.RemoveAt(0);
        else if (texts.Count > 0 && HeaderCell.IsStub(texts[0].Tokens)) return null;
        // A line that goes on with the one above it is no column of its own.
        if (texts.Exists(text => text.Map.Clean.TrimStart() is ['(' or '[', ..]
            || (text.Map.Clean.TrimStart() is [>= 'a' and <= 'z', >= 'a' and <= 'z', ..]))) return null;
        if (texts.Count != cells || cells < 2) return null;
        var columns = texts.Select(text => HeaderCell.Read(text.Tokens)).ToList();
        // Words without a count before groups that are counted are the stub's.
        return columns[0] is { Kind: ColumnKind.Group, Total: null } && columns.Exists(column => column?.Total is not null) ? null
            : HeaderLevels.Settled(columns);
    }

    // "Any grade", "All grades", "Grade ≥3", "Grade 3-4", "Grades 3 or 4".
    private static int? Grade(TokenList tokens, int at)
    {
        var next = at;
        if (tokens[at].IsWord("any") || tokens[at].IsWord("all"))
        {
            if (!tokens[at + 1].IsWord("grade") && !tokens[at + 1].IsWord("grades")) return null;
            return SkipForm(tokens, at + 2);
        }

        if (!tokens[at].IsWord("grade") && !tokens[at].IsWord("grades") && !tokens[at].IsWord("gr")) return null;
        next++;
        while (tokens[next].Kind == TokenKind.Number || tokens[next].IsMark("≥≤<>-/")
            || ((tokens[next].IsWord("or") || tokens[next].IsWord("and") || tokens[next].IsWord("to"))
            && tokens[next + 1].Kind == TokenKind.Number)) next++;
        if (next == at + 1) return null;
        return SkipForm(tokens, tokens[next].IsWord("or") && (tokens[next + 1].IsWord("higher") || tokens[next + 1].IsWord("more"))
            ? next + 2 : next);
    }

    // "n (%)", "(%)", ", no. (%)" behind a name.
    private static int SkipForm(TokenList tokens, int at)
    {
        var next = tokens[at].IsMark(',') ? at + 1 : at;
        if (tokens[next].Text is "n" or "N" or "no" or "No" && !tokens[next + 1].IsMark('=')) next = tokens[next + 1].IsMark('.')
            ? next + 2 : next + 1;
        if (tokens[next].IsMark('(') && tokens[next + 1].IsMark('%') && tokens[next + 2].IsMark(')')) return next + 3;
        if (tokens[next].IsMark('%')) return next + 1;
        return next > at + 1 || (next > at && !tokens[at].IsMark(',')) ? next : at;
    }

    // A sign inside a name of several words: "group B", "vitamin B 12".
    private static bool IsWithin(TokenList tokens, int at, int from) =>
        at > from && tokens[at].Text.Length == 1 && !tokens[at].IsWord("p") && tokens[at].Text is not ("β" or "χ")
            && tokens[at - 1].Kind == TokenKind.Word
        && !tokens[at + 1].IsWord("value") && !tokens[at + 1].IsWord("SE") && !tokens[at + 1].IsWord("P");
}
