using System.Collections.Immutable;
using HandlebarsDotNet;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The text templates, compiled. The only user of the template engine.</summary>
internal sealed class Templates
{
    private const string Folder = "templates";

    private static readonly string[] Needed = ["layout", "page", "home", "study", "checks", "open", "glossary", "table", "figure"];

    private readonly ImmutableDictionary<string, HandlebarsTemplate<object, object>> compiled;

    private Templates(ImmutableDictionary<string, HandlebarsTemplate<object, object>> compiled) => this.compiled = compiled;

    /// <summary>All templates; null, with diagnostics, where one is missing or broken.</summary>
    public static Templates? Compile(InputTree files, DiagnosticBag diagnostics)
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, NoEscape = false });
        var broken = false;
        foreach (var (path, text) in files.Below(Folder + "/partials", ".hbs")) broken |= !Try(path, () => engine.RegisterTemplate(Path.GetFileNameWithoutExtension(path), text), diagnostics);
        var templates = ImmutableDictionary.CreateBuilder<string, HandlebarsTemplate<object, object>>(StringComparer.Ordinal);
        foreach (var name in Needed)
        {
            var path = $"{Folder}/{name}.hbs";
            if (files.Find(path) is not { } text)
            {
                diagnostics.Add(Problems.MissingTemplate, Position.OfFile(path), "this template is needed and is not there");
                continue;
            }

            Try(path, () => templates.Add(name, engine.Compile(text)), diagnostics);
        }

        return !broken && templates.Count == Needed.Length ? new Templates(templates.ToImmutable()) : null;
    }

    /// <summary>The template filled with a view; empty, with a diagnostic, where it asks for something that the view has not.</summary>
    public string Fill(string name, object view, DiagnosticBag diagnostics)
    {
        var html = "";
        Try($"{Folder}/{name}.hbs", () => html = compiled[name](view), diagnostics);
        return html;
    }

    private static bool Try(string path, Action step, DiagnosticBag diagnostics)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception exception) when (IsOfTemplate(exception))
        {
            diagnostics.Add(Problems.BrokenTemplate, Position.OfFile(path), FirstLine(exception));
            return false;
        }
    }

    /// <summary>The engine's own errors; the one for a name that the view has not is no relative of the others.</summary>
    private static bool IsOfTemplate(Exception exception) => exception is HandlebarsException or HandlebarsDotNet.Compiler.HandlebarsUndefinedBindingException;

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
