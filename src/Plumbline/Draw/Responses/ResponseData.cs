using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Responses;

/// <summary>One category of best response: its short name as drawn (CR, not evaluable), its full name for the table, and its people.</summary>
public sealed record ResponsePart(string Category, string CategoryName, long Count, decimal Percent, bool Responder)
{
    public FactId? Fact { get; init; }
}

/// <summary>The best responses of one group. Estimated says that counts were worked out from printed percentages.</summary>
public sealed record ResponseRow(string Label, string Detail, long Total, bool Estimated, ImmutableArray<ResponsePart> Parts);

public sealed record ResponseData(string Id, string Title, string Subtitle, ImmutableArray<ResponseRow> Rows, string SourceLine, string Reading)
{
    /// <summary>What responders did, after "33 of 85".</summary>
    public string RespondedWord { get; init; } = "responded";

    /// <summary>What people are called whom no category counts.</summary>
    public string RemainderName { get; init; } = "not given";
}
