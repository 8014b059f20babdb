using System.Text;

namespace Plumbline.Write;

/// <summary>A file that a command keeps for itself in <c>.build/</c>. It can be lost at any time and nothing is missed but time.</summary>
public static class KeptFile
{
    /// <summary>The folder in which the tool lies that was compiled for a project; nothing is kept where there is none.</summary>
    private const string Folder = ".build";

    public static string PathOf(string root, string name) => Path.Combine(root, Folder, name);

    /// <summary>Writes the file whole or not at all. A folder that cannot be written to is no error.</summary>
    public static void Keep(string root, string name, string text)
    {
        var path = PathOf(root, name);
        if (!Directory.Exists(Path.GetDirectoryName(path))) return;
        var fresh = $"{path}.{Environment.ProcessId}";
        try
        {
            File.WriteAllText(fresh, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then it is worked out again the next time.
        }
    }
}
