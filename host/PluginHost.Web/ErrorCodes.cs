namespace PluginHost.Web;

/// <summary>Codes of this assembly's refusals. Each has a page under <c>docs/errors</c>.</summary>
internal static class ErrorCodes
{
    public const string UnknownPlugin = "PH1001";
    public const string LeaseClosed = "PH1402";
    public const string BreakerOpen = "PH1403";
    public const string UndeclaredRoute = "PH1501";
    public const string ModuleFailed = "PH1502";
    public const string RouteTaken = "PH1503";
    public const string BadPrefix = "PH1504";
    public const string RouteUnavailable = "PH1505";
    public const string NoSettings = "PH1601";
    public const string BadSettings = "PH1602";
    public const string DisabledByPerson = "PH1005";
    public const string NoPackages = "PH5070";
    public const string UnknownPackagePlan = "PH5071";
    public const string BadPackageRequest = "PH5072";
    public const string PluginNotWell = "PH5073";
    public const string PermissionsNotConfirmed = "PH5074";
    public const string WrongCredentials = "PH5001";
    public const string TooMany = "PH5002";
    public const string SetupNotHere = "PH5003";
    public const string AlreadyClaimed = "PH5004";
    public const string ForeignRequest = "PH5005";
    public const string ForeignHost = "PH5006";
    public const string NotLocal = "PH5007";
    public const string SignInRequired = "PH5008";
    public const string NotAllowed = "PH5009";
    public const string BadBody = "PH5010";
    public const string BadField = "PH5011";
    public const string TooLarge = "PH5012";
    public const string AccountsUnavailable = "PH5013";
    public const string WebSocketExpected = "PH5014";
    public const string NoSuchCredential = "PH5015";
    public const string BadParameter = "PH5016";
    public const string NoSuchUser = "PH5017";
    public const string PortTaken = "PH5030";
    public const string BadCertificate = "PH5031";
    public const string BadAddress = "PH5032";
    public const string UnknownPath = "PH5040";
    public const string WrongMethod = "PH5041";
    public const string Internal = "PH5050";
    public const string JobsUnavailable = "PH6340";
    public const string NoSuchJob = "PH6341";
    public const string JobState = "PH6311";
    public const string JobCrashed = "PH6342";
}
