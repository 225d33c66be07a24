namespace PluginHost.LibraryGenerator.Chance;

/// <summary>Ranks as words and tags have them: rank 0 most often, rank n with a frequency of 1 / (n + shift) ^ exponent.</summary>
internal sealed class Zipf
{
    private readonly double[] _upTo;

    public Zipf(int count, double exponent, double shift = 2.7)
    {
        _upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
        {
            _upTo[rank] = sum += Math.Pow(rank + shift, -exponent);
        }
    }

    public int Draw(Dice dice)
    {
        var found = Array.BinarySearch(_upTo, dice.Unit() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found, _upTo.Length - 1);
    }
}
