using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using PluginHost.LibraryGenerator;

var home = new Option<string>("--home") { Description = "The home folder to fill; must hold no library yet.", Required = true };
var pictures = new Option<int>("--pictures") { Description = "How many pictures.", DefaultValueFactory = _ => 100_000 };
var tags = new Option<int>("--tags") { Description = "How many different tags.", DefaultValueFactory = _ => 2_500 };
var prompts = new Option<int>("--prompts") { Description = "How many different prompts.", DefaultValueFactory = _ => 300_000 };
var seed = new Option<ulong>("--seed") { Description = "The same seed makes the same library.", DefaultValueFactory = _ => 1 };
var host = new Option<string>("--host")
{
    Description = "Folder of the built host whose engines count as having seen everything.",
    DefaultValueFactory = _ => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "HostDirectory").Value!,
};
var command = new RootCommand("Fills a PluginHost home with a made-up library that looks like a grown one.") { home, pictures, tags, prompts, seed, host };
command.SetAction(async (parsed, cancellationToken) =>
{
    var options = new GeneratorOptions(
        parsed.GetRequiredValue(home), parsed.GetValue(pictures), parsed.GetValue(tags), parsed.GetValue(prompts), parsed.GetValue(seed), parsed.GetRequiredValue(host));
    var watch = Stopwatch.StartNew();
    await Library.MakeAsync(options, done => Console.Error.WriteLine($"{done:N0} of {options.Pictures:N0} in {watch.Elapsed.TotalSeconds:0} s"), cancellationToken);
    return 0;
});
return await command.Parse(args).InvokeAsync();
