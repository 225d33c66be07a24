namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>One question, asked of the host and of SQLite.</summary>
/// <param name="What">In words.</param>
/// <param name="Path">Of the n-th time it is asked; variants keep a cache of one answer from deciding.</param>
/// <param name="Bar">Which promise it is under: page, count or text.</param>
/// <param name="Sql">The same question in SQL as one would write it by hand, in order; nothing where SQL has no such question.</param>
internal sealed record QueryCase(string What, Func<int, string> Path, string Bar, Func<int, string[]>? Sql = null)
{
    /// <summary>How many of the first variants make something that is kept, as an order nobody has asked for before; those after them meet it.</summary>
    public int Firsts { get; init; } = 1;
}
