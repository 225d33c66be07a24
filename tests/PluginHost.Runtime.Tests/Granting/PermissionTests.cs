using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Tests.Hosting;

namespace PluginHost.Runtime.Tests.Granting;

/// <summary>A plugin gets hold of what its manifest declares, and of nothing else.</summary>
public sealed class PermissionTests
{
    private const string Ledger = PluginCompiler.Usings + """
        using PluginHost.Sdk.Library;
        namespace Acme
        {
            public sealed class Plugin : IPlugin { public void Configure(IPluginBuilder builder) => builder.Add<IImportLedger, Ledger>(); }

            [Catalog("acme.ledger", "Ledger")]
            public sealed class Ledger : IImportLedger
            {
                public ValueTask RecordAsync(RecordImportsRequest request, CancellationToken cancellationToken) => default;
                public ValueTask<ImportReport> ReadAsync(ReadImportRequest request, CancellationToken cancellationToken) => new(new ImportReport(7, 0, 0, 0, 0, 0, []));
            }
        }
        """;

    // Writes down what became of each call, for the test to read.
    private const string Caller = PluginCompiler.Usings + """
        using System.IO; using PluginHost.Sdk.Library;
        namespace Acme
        {
            public sealed class Plugin : IPlugin
            {
                public void Configure(IPluginBuilder builder) { }

                public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
                {
                    var said = new List<string>();
                    async Task Try(string name, Func<IImportLedger, Task> call)
                    {
                        try
                        {
                            using var lease = context.Capabilities.TryRent<IImportLedger>();
                            if (lease is null) { said.Add(name + ": none"); return; }
                            await call(lease.Capability);
                            said.Add(name + ": done");
                        }
                        catch (PluginFaultException fault)
                        {
                            said.Add(name + ": " + fault.Message);
                        }
                    }

                    await Try("read", async ledger => await ledger.ReadAsync(new ReadImportRequest(default, [], 0, 1), cancellationToken));
                    await Try("write", async ledger => await ledger.RecordAsync(new RecordImportsRequest([]), cancellationToken));
                    File.WriteAllLines(Path.Combine(context.DataFolder, "said.txt"), said);
                }
            }
        }
        """;

    // Calls two addresses; the test says what may be called.
    private const string Browser = PluginCompiler.Usings + """
        using System.IO;
        namespace Acme
        {
            public sealed class Plugin : IPlugin
            {
                public void Configure(IPluginBuilder builder) { }

                public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
                {
                    var said = new List<string>();
                    foreach (var address in File.ReadAllLines(Path.Combine(context.LibraryFolder, "addresses.txt")))
                    {
                        try
                        {
                            using var client = context.CreateHttpClient("test");
                            said.Add(await client.GetStringAsync(address, cancellationToken));
                        }
                        catch (Exception error)
                        {
                            said.Add(error.ToString());
                        }
                    }

                    File.WriteAllLines(Path.Combine(context.DataFolder, "said.txt"), said);
                }
            }
        }
        """;

    [Theory]
    [InlineData("library.read library.write", "read: done", "write: done")]
    [InlineData("library.read", "read: done", "write: PH1342: Plugin 'acme.caller' called 'library.imports.RecordAsync', which needs the permission 'library.write'")]
    [InlineData("library.write", "read: PH1342: Plugin 'acme.caller' called 'library.imports.ReadAsync', which needs the permission 'library.read'", "write: done")]
    [InlineData("network", "read: PH1342: Plugin 'acme.caller' called 'library.imports', which needs", "write: PH1342: Plugin 'acme.caller' called 'library.imports', which needs")]
    public async Task Rent_LibraryOfAnother_AllowsWhatIsDeclared(string declared, string read, string write)
    {
        await using var host = new TestRuntime();
        host.User.Install("acme.ledger", PluginCompiler.Compile("Acme", Ledger, PluginCompiler.RealSdk));
        host.User.Install("acme.caller", PluginCompiler.Compile("Acme", Caller, PluginCompiler.RealSdk), manifest => manifest with
        {
            DependsOn = [new ManifestDependency("acme.ledger", "[1.0.0,)", false)],
            Permissions = [.. declared.Split(' ').Select(permission => new ManifestPermission(permission))],
        });

        await host.StartAsync();

        host.Plugin("acme.caller").State.ShouldBe(PluginState.Active, host.Plugin("acme.caller").Reason?.ToString());
        var said = await SaidAsync(host, "acme.caller");
        said[0].ShouldStartWith(read);
        said[1].ShouldStartWith(write);
    }

    [Fact]
    public async Task Rent_WithoutPermission_IsRefusedAlsoWhereThereIsNothingToRent()
    {
        await using var host = new TestRuntime();
        host.User.Install("acme.caller", PluginCompiler.Compile("Acme", Caller, PluginCompiler.RealSdk));

        await host.StartAsync();

        (await SaidAsync(host, "acme.caller"))[0].ShouldStartWith("read: PH1342");
    }

    [Fact]
    public async Task HttpClient_HostsDeclared_ReachesThoseAlone()
    {
        using var feed = new System.Net.HttpListener();
        var port = FreePort();
        feed.Prefixes.Add($"http://localhost:{port}/");
        feed.Prefixes.Add($"http://127.0.0.1:{port}/");
        feed.Start();
        var serving = ServeAsync(feed, port);
        await using var host = new TestRuntime();
        Directory.CreateDirectory(host.Options.LibraryFolder);
        await File.WriteAllLinesAsync(
            Path.Combine(host.Options.LibraryFolder, "addresses.txt"), [$"http://localhost:{port}/", $"http://127.0.0.1:{port}/", $"http://localhost:{port}/away"], TestContext.Current.CancellationToken);
        host.User.Install("acme.browser", PluginCompiler.Compile("Acme", Browser, PluginCompiler.RealSdk), manifest => manifest with
        {
            Permissions = [new ManifestPermission("network", null, ["localhost", "*.example.org"])],
        });

        await host.StartAsync();

        var said = string.Join('\n', await SaidAsync(host, "acme.browser"));
        feed.Stop();
        await serving;
        said.ShouldStartWith("hello");
        said.ShouldContain("PH1343: Plugin 'acme.browser' called '127.0.0.1', but declares that it calls only localhost, *.example.org");

        // The third is answered with a redirect to the second.
        said.Split("PH1343").Length.ShouldBeGreaterThan(2);
        said.Split("hello").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("example.org:80")]
    [InlineData("*")]
    public async Task Start_HostThatIsNone_IsRefused(string wrong)
    {
        await using var host = new TestRuntime();
        host.User.Install("acme.caller", PluginCompiler.Compile("Acme", Caller, PluginCompiler.RealSdk), manifest => manifest with { Permissions = [new ManifestPermission("network", null, [wrong])] });

        await host.StartAsync();

        var plugin = host.Runtime.Plugins.Single();
        plugin.State.ShouldNotBe(PluginState.Active);
        plugin.Reason!.Reason.ShouldContain($"'{wrong}'");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ServeAsync(System.Net.HttpListener feed, int port)
    {
        try
        {
            while (true)
            {
                var context = await feed.GetContextAsync();
                if (context.Request.Url!.AbsolutePath == "/away")
                {
                    context.Response.Redirect($"http://127.0.0.1:{port}/");
                }
                else
                {
                    context.Response.OutputStream.Write("hello"u8);
                }

                context.Response.Close();
            }
        }
        catch (Exception error) when (error is System.Net.HttpListenerException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private static Task<string[]> SaidAsync(TestRuntime host, string plugin) =>
        File.ReadAllLinesAsync(Path.Combine(host.Options.DataFolder, plugin, "said.txt"), TestContext.Current.CancellationToken);
}
