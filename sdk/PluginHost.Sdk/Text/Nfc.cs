using System.Text;

namespace PluginHost.Sdk.Text;

/// <summary>
/// Unicode's composed form. The framework's own needs a system library that the host does without: there, <see cref="string.Normalize()"/> answers
/// its argument. It also changes with that library's version, and two hosts on one library must agree what one tag is.
/// </summary>
internal static class Nfc
{
    // Below the combining marks nothing combines and nothing is taken apart for good.
    private const char FirstMark = '\u0300';

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, char.MaxValue))
        {
            return text;
        }

        var data = NfcData.Shared.Value;
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Split(data, rune.Value, codes);
        }

        Order(data, codes);
        Join(data, codes);
        var result = new StringBuilder(text.Length);
        foreach (var code in codes)
        {
            result.Append(new Rune(code));
        }

        return result.ToString();
    }

    private static void Split(NfcData data, int code, List<int> into)
    {
        if (!data.TrySplit(code, out var parts) && !Hangul.TrySplit(code, out parts))
        {
            into.Add(code);
            return;
        }

        Split(data, parts.First, into);
        if (parts.Second != 0)
        {
            Split(data, parts.Second, into);
        }
    }

    // Marks of one base are put in order of their class; equal classes keep their order, since it means something.
    private static void Order(NfcData data, List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && data.Class(codes[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = codes.GetRange(start, end - start).OrderBy(code => data.Class(code)).ToList();
                codes.RemoveRange(start, end - start);
                codes.InsertRange(start, sorted);
            }

            start = end;
        }
    }

    private static void Join(NfcData data, List<int> codes)
    {
        var (starter, written) = (-1, 0);
        byte last = 0;
        foreach (var code in codes.ToArray())
        {
            var mark = data.Class(code);
            var blocked = written - 1 != starter && last >= mark;
            if (starter >= 0 && !blocked && (data.TryJoin(codes[starter], code, out var whole) || Hangul.TryJoin(codes[starter], code, out whole)))
            {
                codes[starter] = whole;
                continue;
            }

            if (mark == 0)
            {
                starter = written;
            }

            codes[written++] = code;
            last = mark;
        }

        codes.RemoveRange(written, codes.Count - written);
    }
}
