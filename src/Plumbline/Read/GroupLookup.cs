using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

internal static class GroupLookup
{
    public static Lookup<Group> Of(ImmutableArray<Group> groups, DiagnosticBag diagnostics) =>
        new("group of this study", groups.Select(group => KeyValuePair.Create(group.Id.ToString(), group)), diagnostics);
}
