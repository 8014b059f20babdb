using System.Globalization;
using System.Text;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Documents mutated, cut and shuffled by chance with fixed seeds: each is read to its end, with true positions.</summary>
public class FuzzTests
{
    private const int Rounds = 60;

    private static readonly string[] Fragments =
    [
        "95% CI", "(", ")", "[", "]", "\n", "\n\n", "\t", "\f", "\r", " ", "0.", ".8%", "HR", "P = ", "P 5 .", " vs ", " and ", "respectively", "Table 3 X\n", "Results\n", "References\n", "n = ", "±", "+/-",
        "&#8201;", "&lt;", "<sup>", "</sup>", "\\times", "\\mathrm{", "{", "}", "$", "*", "_", "^", "^{9}", "<U+2009>", "â‰¥", "Â±", "\u00AD", "\u00AD\n", "-\n", "–", "−", "\u2009", "\u00A0", "·", " · ", "×109/L",
        "χ2 = ", "c2 = ", "²", "⁹", "ﬁ", "Ⅲ", "３８", "％", "（", "\u200F", "\u202E", "\uD800", "\uDC00", "\uFFFD", "\u0000", "1 234", "12,5%", "0,71", "|", "| --- |", "---\n", "- ", "• ", "#", "[^1]", "](/x)", "not reached", "NR", "twelve",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mutated_documents_are_read_with_true_positions(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutated(chance, OwnTexts.All[chance.Next(OwnTexts.All.Length)]);

            AssertRead(text, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cut_and_shuffled_documents_are_read_with_true_positions(int seed)
    {
        var chance = new Random(1000 + seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = OwnTexts.All[chance.Next(OwnTexts.All.Length)];
            var parts = round % 2 == 0 ? text.Split('\n') : text.Split(' ');
            chance.Shuffle(parts);
            var shuffled = string.Join(round % 2 == 0 ? '\n' : ' ', parts);

            AssertRead(text[..chance.Next(text.Length)], $"seed {seed}, round {round}, start");
            AssertRead(text[chance.Next(text.Length)..], $"seed {seed}, round {round}, end");
            AssertRead(shuffled, $"seed {seed}, round {round}, shuffled");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nonsense_of_the_signs_we_know_is_read_with_true_positions(int seed)
    {
        var chance = new Random(2000 + seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var i = chance.Next(200); i > 0; i--)
            {
                text.Append(Fragments[chance.Next(Fragments.Length)]);
                if (chance.Next(3) == 0) text.Append(chance.Next(1000).ToString(CultureInfo.InvariantCulture));
            }

            AssertRead(text.ToString(), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_bytes_are_read_without_complaint(int seed)
    {
        var chance = new Random(3000 + seed);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(OwnTexts.All[chance.Next(OwnTexts.All.Length)]);
            for (var i = chance.Next(1, 40); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var cut = bytes.AsSpan(chance.Next(3), chance.Next(bytes.Length - 3));

            var record = Extractor.Extract(Slug.Create("damaged"), "damaged.txt", cut, []);

            Assert.NotEmpty(SourceRecordYaml.Write(record));
            Assert.NotEmpty(SourceRecordJson.Write(record));
        }
    }

    private static string Mutated(Random chance, string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = chance.Next(1, 30); i > 0; i--)
        {
            var at = chance.Next(mutated.Length);
            switch (chance.Next(4))
            {
                case 0:
                    mutated.Insert(at, Fragments[chance.Next(Fragments.Length)]);
                    break;
                case 1:
                    mutated.Remove(at, Math.Min(chance.Next(1, 40), mutated.Length - at - 1));
                    break;
                case 2:
                    mutated[at] = (char)chance.Next(1, 0x3000);
                    break;
                default:
                    var length = Math.Min(chance.Next(1, 200), mutated.Length - at);
                    mutated.Insert(chance.Next(mutated.Length), mutated.ToString(at, length));
                    break;
            }
        }

        return mutated.ToString();
    }

    private static void AssertRead(string text, string where)
    {
        // Lone surrogates are no characters: what a file can hold is what comes back from its bytes.
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var record = Extractor.Extract(Slug.Create("fuzz"), "fuzz.txt", bytes, []);

            HostileInputTests.AssertPositions(Encoding.UTF8.GetString(bytes), record);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{where}: {failure}\n{text}");
        }
    }
}
