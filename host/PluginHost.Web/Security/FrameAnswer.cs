namespace PluginHost.Web.Security;

/// <summary>On a request whose answer is for a sandboxed frame: a policy of its own instead of the page's, which forbids frames. Only the host sets it.</summary>
/// <param name="ContentSecurityPolicy">The whole policy.</param>
internal sealed record FrameAnswer(string ContentSecurityPolicy);
