using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>A time at which something was looked at: "12-month", "at 2 years", "by day 28".</summary>
/// <param name="From">Index of its first token, the preposition included.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Time">In months where <paramref name="Unit"/> is null.</param>
/// <param name="Unit">weeks or days.</param>
/// <param name="IsAdjective">It stands before the name of what was looked at: "12-month survival".</param>
internal sealed record TimePhrase(int From, int To, PrintedNumber Time, string? Unit, bool IsAdjective);
