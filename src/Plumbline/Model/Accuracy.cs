using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>How far the extractor agrees with what people wrote down by hand, of one set of documents. The tests count it and write it.</summary>
/// <param name="Id">sources, passages.</param>
/// <param name="Title">What was read.</param>
/// <param name="Rows">One for each kind of statistic, the last for all.</param>
public sealed record AccuracyReport(Slug Id, string Title, ImmutableArray<AccuracyRow> Rows);

/// <summary>The statistics of one kind.</summary>
/// <param name="Kind">hazard_ratio, proportion, … or all.</param>
/// <param name="ByHand">How many people wrote down.</param>
/// <param name="Read">How many the extractor gave.</param>
/// <param name="KindRight">How many of them are the same statistic, of the same kind.</param>
/// <param name="ValuesRight">How many of these have the same values.</param>
/// <param name="LimitsByHand">How many that people wrote down have an interval.</param>
/// <param name="LimitsRead">How many that the extractor gave have one.</param>
/// <param name="LimitsRight">How many intervals are the same.</param>
public sealed record AccuracyRow(string Kind, int ByHand, int Read, int KindRight, int ValuesRight, int LimitsByHand, int LimitsRead, int LimitsRight);
