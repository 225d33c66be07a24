using PluginHost.Sdk;

namespace PluginHost.Plugins.Filters;

/// <summary>What a step produced, or why it did not. Exactly one of the two is set.</summary>
internal readonly record struct Outcome<T>(T? Value, Refusal? Refusal) where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
