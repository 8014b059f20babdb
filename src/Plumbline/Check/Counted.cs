namespace Plumbline.Check;

/// <summary>Counts in sentences.</summary>
internal static class Counted
{
    public static string People(long count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>"1 person is", "3 people are".</summary>
    public static string PeopleAre(long count) => count == 1 ? "1 person is" : $"{count} people are";
}
