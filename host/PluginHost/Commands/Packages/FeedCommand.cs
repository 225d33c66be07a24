using System.CommandLine;
using PluginHost.Configuration;
using PluginHost.Home;
using PluginHost.Hosting;
using PluginHost.Packages;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>The feeds of the configuration, and their passwords. Needs no host, and a running one takes a change at once.</summary>
internal static class FeedCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The feed's name, as the configuration has it." };
    private static readonly Option<bool> FromStandardInput = new("--password-stdin") { Description = "Read the password or token from standard input instead of asking." };

    public static Command Create()
    {
        var command = new Command("feed", "Where plugins are installed from.");
        command.Subcommands.Add(Doing(new Command("list", "List the feeds of the configuration."), List));
        command.Subcommands.Add(Doing(new Command("login", "Keep the password or token of a feed, where only this user can read it.") { Name, FromStandardInput }, LoginAsync));
        command.Subcommands.Add(Doing(new Command("logout", "Forget the password of a feed.") { Name }, LogoutAsync));
        return command;
    }

    private static Command Doing(Command command, Func<ParseResult, HomeLayout, CancellationToken, Task> action)
    {
        command.SetAction((parsed, outer) => CommandRunner.RunAsync(
            parsed,
            async (result, cancellationToken) =>
            {
                try
                {
                    await action(result, HomeLayout.Resolve(result.GetValue(GlobalOptions.Home)), cancellationToken);
                    return ExitCodes.Ok;
                }
                catch (PackageException error)
                {
                    throw new CommandException(error.Refusal.Code, error.Refusal.Reason, error.Refusal.Cure);
                }
            },
            outer));
        return command;
    }

    private static Task List(ParseResult parsed, HomeLayout home, CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns("Feed", "Source", "User", "Password");
        foreach (var feed in Feeds(parsed, home))
        {
            table.AddRow(Markup.Escape(feed.Name), Markup.Escape(feed.Source), Markup.Escape(feed.Username ?? ""), Markup.Escape(PasswordOf(feed, home)));
        }

        AnsiConsole.Write(table);
        return Task.CompletedTask;
    }

    private static async Task LoginAsync(ParseResult parsed, HomeLayout home, CancellationToken cancellationToken)
    {
        var feed = Find(parsed, home);
        var password = await PasswordInput.ReadAsync(parsed.GetValue(FromStandardInput), $"Password or token for {feed.Name}:", cancellationToken);
        await home.FeedPasswords.SetAsync(feed.Name, password, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Kept for {feed.Name}.");
        if (feed.PasswordVariable is { } variable)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]The configuration names the variable {variable}, which goes first where it is set.[/]");
        }
    }

    private static async Task LogoutAsync(ParseResult parsed, HomeLayout home, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(Name)!;
        AnsiConsole.MarkupLineInterpolated(await home.FeedPasswords.SetAsync(name, null, cancellationToken) ? $"Forgotten: {name}." : (FormattableString)$"No password was kept for {name}.");
    }

    private static string PasswordOf(PackageFeed feed, HomeLayout home) =>
        feed.PasswordVariable is { } variable && Environment.GetEnvironmentVariable(variable) is not null ? $"from {variable}" : home.FeedPasswords.Find(feed.Name) is null ? "none" : "kept";

    private static PackageFeed Find(ParseResult parsed, HomeLayout home)
    {
        var (name, feeds) = (parsed.GetValue(Name)!, Feeds(parsed, home));
        return feeds.FirstOrDefault(feed => feed.Name == name)
            ?? throw new CommandException("PH7065", $"The configuration has no feed '{name}'.", feeds.Count == 0 ? $"Add it to 'package_feeds' in {home.ConfigFile}." : $"It has: {string.Join(", ", feeds.Select(feed => feed.Name))}.");
    }

    private static IReadOnlyList<PackageFeed> Feeds(ParseResult parsed, HomeLayout home) => HostStart.ReadConfig(parsed, home).PackageFeeds ?? [];
}
