namespace PluginHost.Sdk.Text;

/// <summary>Korean syllables, whose parts are worked out rather than looked up (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7;
    private const int VowelCount = 21, TrailCount = 28, LeadCount = 19, SyllableCount = LeadCount * VowelCount * TrailCount;

    public static bool TrySplit(int code, out (int First, int Second) parts)
    {
        var index = code - Syllables;
        if (index is < 0 or >= SyllableCount)
        {
            parts = default;
            return false;
        }

        var trail = index % TrailCount;
        parts = trail > 0
            ? (code - trail, Trails + trail)
            : (Leads + index / (VowelCount * TrailCount), Vowels + index / TrailCount % VowelCount);
        return true;
    }

    public static bool TryJoin(int first, int second, out int whole)
    {
        var (lead, vowel) = (first - Leads, second - Vowels);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            whole = Syllables + (lead * VowelCount + vowel) * TrailCount;
            return true;
        }

        var (syllable, trail) = (first - Syllables, second - Trails);
        var joins = syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount;
        whole = joins ? first + trail : 0;
        return joins;
    }
}
