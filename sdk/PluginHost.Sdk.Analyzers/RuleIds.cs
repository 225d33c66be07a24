namespace PluginHost.Sdk.Analyzers;

/// <summary>What a rule is called in builds, in suppressions and in docs/plugins/analyzers.md. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string StaticEvent = "PH3001";
    public const string TokenRegistration = "PH3002";
    public const string OwnWork = "PH3003";
    public const string ReflectionJson = "PH3004";
    public const string TypeDescriptor = "PH3005";
    public const string Dynamic = "PH3006";
    public const string ProcessRegistration = "PH3007";
    public const string AsyncLocal = "PH3008";
    public const string StaticCache = "PH3009";
    public const string AssemblyLoad = "PH3010";
    public const string NativeCode = "PH3011";
    public const string RouteDelegate = "PH3012";

    public const string ProcessState = "PH3051";
    public const string HttpClient = "PH3052";
    public const string SharedState = "PH3053";
    public const string BlockingWait = "PH3054";
    public const string AsyncVoid = "PH3055";
    public const string ForgottenToken = "PH3056";
    public const string CapabilityClass = "PH3057";
}
