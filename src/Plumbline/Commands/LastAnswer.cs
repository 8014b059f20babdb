using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Plumbline.Read;
using Plumbline.Text;
using Plumbline.Write;

namespace Plumbline.Commands;

/// <summary>What a command said: on standard output, on standard error, and how it ended.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    public int Say(Context context)
    {
        context.Out.Write(Out);
        context.Error.Write(Error);
        return Code;
    }
}

/// <summary>
/// The last answer of <c>check</c>, kept in <c>.build/</c>. The same input gives the same bytes, so it holds as long as nothing that
/// it was made from has changed: the tool, every file of <c>content/</c> and <c>templates/</c>, every document of the library, and
/// what was asked. One SHA-256 of all these is the first line of the file.
/// </summary>
internal static class LastAnswer
{
    /// <summary>Gives the kept answer where it still holds, and otherwise works it out and keeps it.</summary>
    public static Answer Or(Context context, string question, InputTree files, Func<Context, int> work)
    {
        var (name, key) = ($"check-{question}", KeyOf(context, question, files));
        if (Find(KeptFile.PathOf(context.Root, name), key) is { } kept) return kept;
        using StringWriter spoken = new(CultureInfo.InvariantCulture) { NewLine = context.Out.NewLine }, complained = new(CultureInfo.InvariantCulture) { NewLine = context.Error.NewLine };
        var code = work(context with { Out = spoken, Error = complained });
        var answer = new Answer(code, spoken.ToString(), complained.ToString());
        KeptFile.Keep(context.Root, name, $"{key}\n{code} {answer.Out.Length} {answer.Error.Length}\n{answer.Out}{answer.Error}");
        return answer;
    }

    /// <summary>Null where there is none, where it was made from something else, and where the file is not whole.</summary>
    private static Answer? Find(string path, string key)
    {
        if (InputFolder.FindExact(path) is not { } text || !text.StartsWith(key + "\n", StringComparison.Ordinal)) return null;
        var end = text.IndexOf('\n', key.Length + 1);
        if (end < 0 || text[(key.Length + 1)..end].Split(' ') is not [var code, var spoken, var complained]) return null;
        var rest = text[(end + 1)..];
        return int.TryParse(code, CultureInfo.InvariantCulture, out var ended)
            && int.TryParse(spoken, CultureInfo.InvariantCulture, out var length)
            && int.TryParse(complained, CultureInfo.InvariantCulture, out var errors)
            && length + errors == rest.Length
            ? new Answer(ended, rest[..length], rest[length..])
            : null;
    }

    private static string KeyOf(Context context, string question, InputTree files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Each part is followed by its length, so that no two lists of parts read alike.
        void Add(ReadOnlySpan<byte> part)
        {
            hash.AppendData(part);
            hash.AppendData(BitConverter.GetBytes(part.Length));
        }

        void AddText(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan()));

        // Compiling the same sources gives the same identity, and any other sources or packages another.
        Add(typeof(LastAnswer).Module.ModuleVersionId.ToByteArray());
        Add(typeof(Statistics.Proportions.Proportion).Module.ModuleVersionId.ToByteArray());
        AddText(Environment.Version.ToString());
        AddText(question);
        foreach (var path in files.Paths)
        {
            AddText(path);
            AddText(files.Find(path)!);
        }

        foreach (var path in InputFolder.FilesOf(context.Library))
        {
            AddText(Path.GetFileName(path));
            Add(InputFolder.LoadDocument(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
