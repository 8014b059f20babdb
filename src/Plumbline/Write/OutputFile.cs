using System.Text;

namespace Plumbline.Write;

/// <summary>Writes one file whole or not at all.</summary>
public static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>False where the file already holds exactly this text, and then it is not touched.</summary>
    public static bool Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes a file that must not be there yet; false where it is, and then it is not touched.</summary>
    public static bool Create(string path, string text)
    {
        if (Path.Exists(path)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        File.WriteAllText(fresh, text, Utf8);
        try
        {
            File.Move(fresh, path, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            // Somebody else was faster.
            File.Delete(fresh);
            return false;
        }
    }

    public static bool Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, path, overwrite: true);
        return true;
    }
}
