namespace Fixtures.Worker;

/// <summary>Something to change.</summary>
public sealed record WorkerSettings(string Word = "first")
{
    /// <summary>One word is refused by the type, and not by the schema.</summary>
    public string Word { get; init; } = Word == "unspeakable" ? throw new ArgumentException("That word is not said here.", nameof(Word)) : Word;
}
