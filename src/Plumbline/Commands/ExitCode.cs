namespace Plumbline.Commands;

internal static class ExitCode
{
    public const int Done = 0;
    public const int ContentProblems = 1;
    public const int WrongUsage = 2;
    public const int OurBug = 3;
}
