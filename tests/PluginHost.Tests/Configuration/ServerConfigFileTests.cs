using System.Text.RegularExpressions;
using PluginHost.Configuration;

namespace PluginHost.Tests.Configuration;

public sealed class ServerConfigFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_NoFile_AnswersTheDefaults() => ServerConfigFile.Read(_file + ".none", mustExist: false).Port.ShouldBe(9537);

    [Fact]
    public void Read_NamedFileIsMissing_IsRefused() =>
        Should.Throw<CommandException>(() => ServerConfigFile.Read(_file + ".none", mustExist: true)).Code.ShouldBe("PH7010");

    [Fact]
    public void Read_KeysInSnakeCaseWithComments_AreTaken()
    {
        File.WriteAllText(_file, """
            {
              // behind a proxy
              "port": 8080,
              "trusted_proxies": ["10.0.0.1"],
              "require_local_for_write": false,
            }
            """);

        var config = ServerConfigFile.Read(_file, mustExist: true);

        config.Port.ShouldBe(8080);
        config.TrustedProxies.ShouldBe(["10.0.0.1"]);
        config.RequireLocalForWrite.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "prot": 1 }""", "PH7011", "prot")]
    [InlineData("""{ "port": "x" }""", "PH7011", "port")]
    [InlineData("""{ "port": 70000 }""", "PH7013", "70000")]
    [InlineData("""{ "log_level": "loud" }""", "PH7013", "loud")]
    [InlineData("""{ "rate_limit_window_seconds": 0 }""", "PH7013", "rate_limit_window_seconds")]
    [InlineData("""{ "slow_call_seconds": -1 }""", "PH7013", "slow_call_seconds")]
    [InlineData("""{ "slow_request_seconds": 1e9 }""", "PH7013", "slow_request_seconds")]
    [InlineData("""{ "plugin_modes": { "acme.warm": "elsewhere" } }""", "PH7013", "elsewhere")]
    [InlineData("""{ "plugin_modes": { "acme.warm": null } }""", "PH7013", "acme.warm")]
    [InlineData("""{ "worker_memory_megabytes": 1 }""", "PH7013", "worker_memory_megabytes")]
    [InlineData("""{ "worker_sandbox": "maybe" }""", "PH7013", "maybe")]
    [InlineData("[", "PH7011", "")]
    public void Read_WrongContent_NamesWhatIsWrong(string content, string code, string named)
    {
        File.WriteAllText(_file, content);

        var error = Should.Throw<CommandException>(() => ServerConfigFile.Read(_file, mustExist: true));

        error.Code.ShouldBe(code);
        error.Reason.ShouldContain(named);
        error.Cure.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Documentation_Always_ListsEveryKey()
    {
        var repo = typeof(ServerConfigFileTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;
        var documentation = File.ReadAllText(Path.Combine(repo, "docs", "configuration.md"));

        var keys = typeof(ServerConfig).GetProperties().Where(property => property.CanWrite).Select(property => Regex.Replace(property.Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant());

        keys.Where(key => !documentation.Contains($"`{key}`")).ShouldBeEmpty();
    }
}
