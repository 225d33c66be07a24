namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>What things in scripts are called: titles for people make ids and names of parameters, and a file's name makes a title.</summary>
internal static class ScriptName
{
    /// <summary><c>warm-tones.csx</c>: <c>Warm tones</c>.</summary>
    public static string Title(string path)
    {
        var words = string.Join(' ', Words(Path.GetFileNameWithoutExtension(path)));
        return words.Length == 0 ? "Script" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary><c>Warm tones</c> or <c>warm-tones.csx</c>: <c>warm-tones</c>; empty where there is neither a letter nor a digit of ASCII.</summary>
    public static string Slug(string title) =>
        string.Join('-', Words(string.Concat(title.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))));

    /// <summary><c>warm-tones.csx</c>: <c>script.warm-tones</c>.</summary>
    public static string Id(string path) => Slug(Path.GetFileNameWithoutExtension(path)) is { Length: > 0 } slug ? $"script.{slug}" : "script.unnamed";

    /// <summary><c>raw-facts.csx</c> and <c>Bits a pixel</c>: <c>script.rawfacts.bits_a_pixel</c>. What people search by has no hyphens, which are "not" there.</summary>
    public static string ColumnId(string path, string slug) => $"{Id(path).Replace("-", "", StringComparison.Ordinal)}.{slug.Replace('-', '_')}";

    /// <summary><c>Amount of blue</c>: <c>amountOfBlue</c>; empty where there is neither a letter nor a digit.</summary>
    public static string Camel(string title)
    {
        var name = string.Concat(Words(title).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string[] Words(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
