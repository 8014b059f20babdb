using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary><c>serve</c>: the site on this machine alone, made anew whenever content or templates change.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4321;
    private const string PngType = "image/png";

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65535) result.AddError("--port must be from 1 to 65535");
        });
        var command = new Command("serve", "Show the site on this machine and follow every change of content and templates.") { port };
        command.SetAction((arguments, stop) => RunAsync(Context.From(arguments), arguments.GetValue(port), stop));
        return command;
    }

    private static async Task<int> RunAsync(Context context, int port, CancellationToken stop)
    {
        using var site = new LiveSite(context);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        app.MapGet(LiveSite.ScriptPath, () => Results.Text(LiveSite.Script, "text/javascript"));
        app.MapGet(LiveSite.EventsPath, (HttpContext http) => Follow(http, site, stop));
        app.MapGet("/{**path}", (HttpContext http, string? path) => Answer(http, site, path ?? ""));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException)
        {
            await context.Error.WriteLineAsync($"port {port} is taken: name another with --port");
            return ExitCode.WrongUsage;
        }

        await context.Out.WriteLineAsync($"http://localhost:{port}/  (Ctrl+C ends it)");
        await context.Out.FlushAsync(stop);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how one ends it.
        }

        return ExitCode.Done;
    }

    private static IResult Answer(HttpContext http, LiveSite site, string path)
    {
        http.Response.Headers.CacheControl = "no-store";
        var page = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var (text, status) = site.Find(page);
        var type = TypeOf(status == StatusCodes.Status200OK ? page : ".html");
        return type == PngType ? Results.Bytes(SiteFolder.BytesOf(page, text), type) : Results.Text(text, type, statusCode: status);
    }

    /// <summary>Server-sent events: one line whenever the site has been made anew.</summary>
    private static async Task Follow(HttpContext http, LiveSite site, CancellationToken stop)
    {
        http.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stop);
        var seen = site.Version;
        try
        {
            while (true)
            {
                await http.Response.WriteAsync($"data: {seen}\n\n", either.Token);
                await http.Response.Body.FlushAsync(either.Token);
                seen = await site.NextAsync(seen, either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone, or the server ends.
        }
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => PngType,
        ".json" => "application/json; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
