using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>Looks at a plugin's files before any of its code is loaded. The check of member references (PH1102) is one of these.</summary>
internal interface ICompatibilityCheck
{
    /// <summary>Why it cannot run here, or <see langword="null"/>.</summary>
    Refusal? Check(PluginCandidate candidate);
}
