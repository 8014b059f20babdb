using System.Collections.Immutable;
using Plumbline.Read;
using Plumbline.Render;
using Plumbline.Text;

namespace Plumbline.Commands;

/// <summary>The site in memory, made anew when a file below content/ or templates/ changes. While content is broken, its diagnostics are the page.</summary>
internal sealed class LiveSite : IDisposable
{
    public const string ScriptPath = "/_live.js";
    public const string EventsPath = "/_live";

    public const string Script =
        "let first;new EventSource('/_live').onmessage=e=>{if(first===undefined)first=e.data;else if(e.data!==first)location.reload()};";

    /// <summary>Editors save in several steps; wait until they are done.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(120);

    private readonly Context context;
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;
    private readonly Lock gate = new();
    private ImmutableSortedDictionary<string, string> files = ImmutableSortedDictionary<string, string>.Empty;
    private string? problems;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LiveSite(Context context)
    {
        this.context = context;
        timer = new Timer(_ => Make());
        Make();
        foreach (var folder in InputFolder.Names.Select(name => Path.Combine(context.Root, name)).Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Touch();
            watcher.Created += (_, _) => Touch();
            watcher.Deleted += (_, _) => Touch();
            watcher.Renamed += (_, _) => Touch();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    public int Version { get; private set; }

    public (string Text, int Status) Find(string path)
    {
        lock (gate)
        {
            if (problems is not null && (path.EndsWith(".html", StringComparison.Ordinal) || !files.ContainsKey(path))) return (problems, 200);
            if (files.TryGetValue(path, out var text)) return (text, 200);
            return (files.GetValueOrDefault("404.html", "Not found"), 404);
        }
    }

    /// <summary>Waits until there is a version other than <paramref name="seen"/>.</summary>
    public async Task<int> NextAsync(int seen, CancellationToken stop)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (Version != seen) return Version;
                wait = changed.Task;
            }

            await wait.WaitAsync(stop);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        timer.Dispose();
    }

    private void Touch() => timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Make()
    {
        try
        {
            var input = InputFolder.Load(context.Root);
            var run = Pipeline.Run(input, static (_, _) => { }, liveReload: $"<script src=\"{ScriptPath}\" defer></script>");
            var failed = Reporting.Print(run.Diagnostics, input, context.Error) != ExitCode.Done;
            Publish(run.Site, failed || run.Site is null ? ProblemPage.Of([.. run.Diagnostics.Select(diagnostic => DiagnosticPrinter.Print(diagnostic, input))], ScriptPath) : null);
        }
        catch (IOException)
        {
            // A file is still being written: its next change comes soon.
            Touch();
        }
    }

    private void Publish(ImmutableSortedDictionary<string, string>? fresh, string? page)
    {
        lock (gate)
        {
            if (page is null && fresh is not null) files = fresh;
            problems = page;
            Version++;
            changed.SetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
