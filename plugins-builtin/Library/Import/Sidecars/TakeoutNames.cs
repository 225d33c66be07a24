using System.Text.RegularExpressions;

namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>
/// Finds the record that Google Takeout wrote for a picture, from the picture to the record. Names of records end at 51 characters with their ending; the cut
/// falls into the long word first, then into the picture's name. A number in brackets moves behind the cut, and edited copies share their original's record.
/// </summary>
internal static partial class TakeoutNames
{
    private const string Word = ".supplemental-metadata";
    private const string Ending = ".json";
    private const int MostCharacters = 46;

    // What programs put behind the names of edited copies, in the languages that were met.
    private static readonly string[] Edited = ["-edited", "-bearbeitet", "-modifié", "-editado", "-editada", "-bewerkt", "-modificato", "-ha edited", "-edytowane", "-redigerad", "-編集済み"];

    // Moving pictures beside stills share the still's record.
    private static readonly string[] Stills = [".HEIC", ".JPG", ".JPEG", ".jpg", ".heic"];

    public static string? Of(string picture, IReadOnlySet<string> beside) =>
        Candidates(picture).Concat(OfOriginal(picture)).Concat(OfStill(picture)).Select(name => beside.TryGetName(name)).FirstOrDefault(name => name is not null);

    private static IEnumerable<string> Candidates(string picture)
    {
        yield return Cut(picture) + Ending;
        foreach (var name in WithWord(picture, ""))
        {
            yield return name;
        }

        // IMG_0042(2).jpg: the number stands behind everything in the record's name.
        if (Numbered().Match(picture) is { Success: true } match)
        {
            var plain = match.Groups["stem"].Value + match.Groups["extension"].Value;
            var number = match.Groups["number"].Value;
            yield return Cut(plain) + number + Ending;
            foreach (var name in WithWord(plain, number))
            {
                yield return name;
            }
        }

        var stem = Path.GetFileNameWithoutExtension(picture);
        yield return Cut(stem) + Ending;
        foreach (var name in WithWord(stem, ""))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> OfOriginal(string picture)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(picture), Path.GetExtension(picture));
        var number = Numbered().Match(picture) is { Success: true } match ? match.Groups["number"].Value : "";
        stem = number.Length > 0 ? stem[..^number.Length] : stem;
        var suffix = Array.Find(Edited, suffix => stem.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        return suffix is null ? [] : Candidates(stem[..^suffix.Length] + number + extension);
    }

    private static IEnumerable<string> OfStill(string picture)
    {
        var extension = Path.GetExtension(picture);
        return extension.Equals(".mp4", StringComparison.OrdinalIgnoreCase) || extension.Equals(".mov", StringComparison.OrdinalIgnoreCase) || extension.Equals(".mp", StringComparison.OrdinalIgnoreCase)
            ? Stills.SelectMany(still => Candidates(Path.ChangeExtension(picture, null) + still)).Concat(Candidates(picture + ".jpg"))
            : [];
    }

    // The word loses its end first: down to its dot, then the picture's name gives way.
    private static IEnumerable<string> WithWord(string picture, string number)
    {
        for (var length = Math.Min(Word.Length, MostCharacters - picture.Length); length > 0; length--)
        {
            yield return picture + Word[..length] + number + Ending;
        }
    }

    private static string Cut(string name) => name.Length <= MostCharacters ? name : name[..MostCharacters];

    [GeneratedRegex(@"^(?<stem>.+)(?<number>\([0-9]{1,4}\))(?<extension>\.[^.]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
