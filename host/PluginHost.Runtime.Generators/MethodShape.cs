namespace PluginHost.Runtime.Generators;

/// <summary>The forms a contract's method can have.</summary>
internal enum MethodShape
{
    /// <summary>Cannot be fenced.</summary>
    Other,

    /// <summary><c>ValueTask M(TRequest, CancellationToken)</c>.</summary>
    Action,

    /// <summary><c>ValueTask&lt;T&gt; M(TRequest, CancellationToken)</c>.</summary>
    Function,

    /// <summary><c>IAsyncEnumerable&lt;T&gt; M(TRequest, CancellationToken)</c>.</summary>
    Stream,
}
