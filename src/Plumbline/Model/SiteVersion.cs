using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>What the facts were in a version of the site: <c>new version</c> writes it, so that the next version can say what changed.</summary>
/// <param name="Version">0.1.</param>
/// <param name="Date">The as-of date of that version.</param>
/// <param name="Facts">Every result and pooled value by id, in the form of <c>FactValue</c>.</param>
public sealed record SiteVersion(string Version, PartialDate Date, ImmutableSortedDictionary<string, string> Facts);
