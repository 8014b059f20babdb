using System.Runtime.InteropServices;

namespace Plumbline.Write;

/// <summary>A second name for a file, so that an unchanged file keeps its date and is not written again.</summary>
internal static partial class HardLink
{
    /// <summary>A hard link where the file system has them, otherwise a copy with the same date.</summary>
    public static void CreateOrCopy(string existing, string target)
    {
        var linked = OperatingSystem.IsWindows() ? CreateHardLink(target, existing, 0) : Link(existing, target) == 0;
        if (!linked) File.Copy(existing, target);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Link(string existing, string target);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string target, string existing, nint security);
}
