using System.Collections.Immutable;
using System.Diagnostics;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Render;
using Plumbline.Text;
using Plumbline.Write;
using Plumbline.Write.Gates;

namespace Plumbline.Commands;

/// <summary>What one run of the stages gave.</summary>
internal sealed record SiteRun(InputTree Files, Content? Content, ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, string>? Site, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The stages in their order: read, check, compute, draw and render, audit. Writing is left to the command.</summary>
internal static class Pipeline
{
    /// <param name="timed">Told the name of each stage and how long it took.</param>
    public static SiteRun Run(InputTree files, Action<string, TimeSpan> timed, string? library = null, string liveReload = "")
    {
        var problems = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        void Lap(string stage)
        {
            timed(stage, watch.Elapsed);
            watch.Restart();
        }

        var templates = SiteRenderer.Prepare(files);
        var content = ContentReader.Read(files, problems);
        Lap("read");
        if (content is null) return new SiteRun(files, null, [], null, problems.Sorted());
        // Checking and computing need nothing of each other.
        var computing = Task.Run(() => Computation.Compute(content));
        var findings = Checker.Check(content, problems);
        var coverage = Coverage.Of(content, findings);
        // A file that is not in order yet has other things to say first.
        if (!problems.HasErrors) coverage.Report(content, problems);
        if (library is not null) LibraryProof.Prove(content, files, library, problems);
        Lap("check");
        var computed = computing.GetAwaiter().GetResult();
        Lap("compute");
        var site = SiteRenderer.Render(content, computed, findings, coverage, files, templates.GetAwaiter().GetResult(), problems, liveReload);
        Lap("draw and render");
        if (site is not null && !problems.HasErrors) problems.AddRange(SiteAudit.Audit(site, new GatePlan(content.Site.Readability, content.Site.DecisionSupport, files)));
        Lap("audit");
        return new SiteRun(files, content, findings, site, problems.Sorted());
    }
}
