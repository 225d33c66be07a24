namespace PluginHost.Plugins.Library.Collections;

/// <summary>Orders names as people do: whatever the case of letters, and numbers by their value.</summary>
internal sealed class NaturalNames : IComparer<string>
{
    public static NaturalNames Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var isNumber = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var difference = isNumber ? CompareNumbers(TakeNumber(ref left), TakeNumber(ref right)) : char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
            if (difference != 0)
            {
                return difference;
            }

            if (!isNumber)
            {
                left = left[1..];
                right = right[1..];
            }
        }

        var rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var number = length < 0 ? text : text[..length];
        text = text[number.Length..];
        return number.TrimStart('0');
    }

    // Of any length: names are not numbers that fit anywhere.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
