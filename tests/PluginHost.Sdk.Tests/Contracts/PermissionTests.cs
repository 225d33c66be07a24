using System.Reflection;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Tests.Contracts;

public sealed class PermissionTests
{
    public static TheoryData<Type> Guarded =>
        [typeof(ICatalog), typeof(ILibrary), typeof(ICollections), typeof(IImportLedger), typeof(IBlobStore), typeof(IKeyValueStore), typeof(IJobStore), typeof(IUserStore), typeof(ICredentialStore)];

    [Theory]
    [MemberData(nameof(Guarded))]
    public void Contract_WithWhatBelongsToPeople_SaysForEachMethodWhatItNeeds(Type contract) =>
        contract.GetMethods().Where(method => method.GetCustomAttribute<RequiresPermissionAttribute>() is null).Select(method => method.Name).ShouldBeEmpty();

    [Fact]
    public void Contracts_ThatNeedPermissions_NameKnownOnes()
    {
        var known = typeof(Permissions).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        var needed = typeof(IPlugin).Assembly.GetExportedTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<RequiresPermissionAttribute>()?.Permission).OfType<string>().Distinct().ToList();

        needed.ShouldNotBeEmpty();
        needed.ShouldAllBe(permission => known.Contains(permission));
    }
}
