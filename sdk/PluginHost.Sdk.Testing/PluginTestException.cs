namespace PluginHost.Sdk.Testing;

/// <summary>Says what a test found wrong with a plugin, and what to do about it.</summary>
public class PluginTestException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="code">A <c>PHnnnn</c> code.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="cure">What to do about it.</param>
    /// <param name="cause">What was thrown, if something was.</param>
    public PluginTestException(string code, string reason, string cure, Exception? cause = null) : base($"{code}: {reason} {cure}", cause)
    {
        Code = code;
        Reason = reason;
        Cure = cure;
    }

    /// <summary>A <c>PHnnnn</c> code.</summary>
    public string Code { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }

    /// <summary>What to do about it.</summary>
    public string Cure { get; }
}
