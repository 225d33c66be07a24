using PluginHost.Commands;

namespace PluginHost.Tests.Commands;

public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("serve --port 0 --home x")]
    [InlineData("import a b --json")]
    [InlineData("search cat stars>=4 --limit 5")]
    [InlineData("plugin list --json")]
    [InlineData("plugin info builtin.library")]
    [InlineData("plugin reload builtin.files.local")]
    [InlineData("job list --state dead")]
    [InlineData("job cancel 4")]
    [InlineData("token create --name n --scope owner --expires 2027-01-01")]
    [InlineData("user add olga --password-stdin")]
    [InlineData("doctor --json")]
    [InlineData("verify")]
    [InlineData("metadata refresh model:flux stars>=4 --json")]
    [InlineData("script list --json")]
    [InlineData("script new warm-tones --template several-filters --to x")]
    [InlineData("script check a.csx b.csx --json")]
    [InlineData("version")]
    [InlineData("--home x --log-level debug")]
    public void Parse_DocumentedCommand_HasNoErrors(string line) => CommandTree.Create().Parse(line).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("import")]
    [InlineData("job cancel abc")]
    [InlineData("token create --name n --scope everything")]
    [InlineData("frobnicate")]
    [InlineData("script check")]
    [InlineData("script new")]
    [InlineData("serve --port many")]
    public void Parse_WrongCommand_HasErrors(string line) => CommandTree.Create().Parse(line).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Create_Always_DescribesEveryCommandAndOption()
    {
        var root = CommandTree.Create();

        var all = root.Subcommands.Concat(root.Subcommands.SelectMany(command => command.Subcommands)).ToArray();
        all.Where(command => string.IsNullOrEmpty(command.Description)).ShouldBeEmpty();
        all.SelectMany(command => command.Options).Where(option => string.IsNullOrEmpty(option.Description)).ShouldBeEmpty();
    }
}
