using System.Collections.Immutable;

namespace Plumbline.Render;

/// <summary>What <c>serve</c> shows while the content has mistakes: each with its place and its hint, calm and exact.</summary>
public static class ProblemPage
{
    public static string Of(ImmutableArray<string> diagnostics, string script)
    {
        var items = string.Concat(diagnostics.Select(diagnostic => $"<li><pre>{Html.Escape(diagnostic.TrimEnd())}</pre></li>\n"));
        var count = diagnostics.Length == 1 ? "One thing" : $"{diagnostics.Length} things";
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>To mend</title>
            <link rel="stylesheet" href="/assets/site.css"><script src="{script}" defer></script></head>
            <body><main id="main"><article class="page"><header class="page-header"><h1>{count} to mend before this page can be shown</h1>
            <p class="lead">The published site is untouched. This page comes back by itself once the files are saved.</p></header>
            <ol class="problems">
            {items}</ol></article></main></body>
            </html>

            """;
    }
}
