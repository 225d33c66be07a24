namespace PluginHost.Web;

/// <summary>The web host cannot start: what, why, and what to do about it.</summary>
public sealed class WebHostStartException : Exception
{
    public WebHostStartException(string code, string message, Exception? cause = null) : base($"{code}: {message}", cause) => Code = code;

    /// <summary>The <c>PHnnnn</c> code.</summary>
    public string Code { get; }
}
