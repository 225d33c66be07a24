namespace PluginHost.Commands.Plugins;

/// <summary>
/// Finds the one of an ordered list whose presence brings a problem, by asking of ever shorter beginnings of the list whether it is there. Beginnings, not halves: what a plugin
/// depends on stands before it, so that a beginning can always be loaded.
/// </summary>
internal sealed class Bisection(int count)
{
    // Without any, the problem has not been seen to be gone; with all, somebody has it.
    private int _good = -1;
    private int _bad = count;

    /// <summary>How many of the first to try with next; <see langword="null"/> when nothing is left to ask.</summary>
    public int? Next => _bad - _good <= 1 ? null : _good < 0 ? 0 : (_good + _bad) / 2;

    /// <summary>Place of the culprit; <see langword="null"/> where the problem is there without any of them.</summary>
    public int? Culprit => Next is null && _bad > 0 ? _bad - 1 : null;

    /// <summary>How many questions are left at most.</summary>
    public int Left => Next is null ? 0 : (_good < 0 ? 1 : 0) + (int)Math.Ceiling(Math.Log2(_bad - Math.Max(_good, 0)));

    /// <summary>Whether the problem was there with the first <see cref="Next"/>.</summary>
    public void Answer(bool problem)
    {
        var tried = Next ?? throw new InvalidOperationException("There is nothing left to ask.");
        (_good, _bad) = problem ? (_good, tried) : (tried, _bad);
    }
}
