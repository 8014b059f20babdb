namespace Plumbline.Extract.Documents;

/// <summary>Where each character of a plain text stood in the document. What was taken over letter by letter is kept as one stretch.</summary>
internal sealed class Origins
{
    private readonly Stretch[] stretches;

    private Origins(Stretch[] stretches) => this.stretches = stretches;

    /// <param name="each">The stretch of the document that each character stands for.</param>
    public static Origins Of(ReadOnlySpan<Span> each)
    {
        var count = 0;
        for (var i = 0; i < each.Length; i++)
        {
            if (i == 0 || !GoesOn(each[i - 1], each[i])) count++;
        }

        var made = new Stretch[count];
        for (var (i, next) = (0, 0); i < each.Length; i++)
        {
            if (i == 0 || !GoesOn(each[i - 1], each[i])) made[next++] = new Stretch(i, each[i]);
        }

        return new Origins(made);
    }

    public Span this[int index]
    {
        get
        {
            var (low, high) = (0, stretches.Length);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (stretches[middle].At <= index) low = middle;
                else high = middle;
            }

            var (at, first) = stretches[low];
            return new Span(first.Start + index - at, first.End + index - at);
        }
    }

    // Only single characters go on: the next of several letters of one ligature begins a stretch of its own.
    private static bool GoesOn(Span last, Span next) => last.Length == 1 && next.Length == 1 && next.Start == last.End;

    private readonly record struct Stretch(int At, Span First);
}
