using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PluginHost.Sdk.Events;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Events;

public sealed class EventSocketTests
{
    [Fact]
    public async Task Connect_First_GetsHelloThenLiveEvents()
    {
        await using var host = await TestHost.StartAsync();
        using var socket = await ConnectAsync(host);

        var hello = await ReadAsync(socket);
        host.Runtime.Services!.Events.Publish(new NewEvent("picture.added") { Ids = [7, 8], Origin = "tab-1", Data = """{"a":1}""" });
        var message = await ReadAsync(socket);

        hello["event"]!.GetValue<string>().ShouldBe("hello");
        message["event"]!.GetValue<string>().ShouldBe("picture.added");
        message["seq"]!.GetValue<long>().ShouldBe(hello["seq"]!.GetValue<long>() + 1);
        message["ids"]!.AsArray().Select(id => id!.GetValue<long>()).ShouldBe([7, 8]);
        message["origin"]!.GetValue<string>().ShouldBe("tab-1");
        message["data"]!["a"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Connect_Since_ReplaysWhatWasMissed()
    {
        await using var host = await TestHost.StartAsync();
        var events = host.Runtime.Services!.Events;
        long since;
        using (var first = await ConnectAsync(host))
        {
            since = (await ReadAsync(first))["seq"]!.GetValue<long>();
        }
        events.Publish(new NewEvent("picture.added"));
        events.Publish(new NewEvent("picture.changed"));

        using var second = await ConnectAsync(host, since);

        (await ReadAsync(second))["event"]!.GetValue<string>().ShouldBe("hello");
        (await ReadAsync(second))["event"]!.GetValue<string>().ShouldBe("picture.added");
        (await ReadAsync(second))["event"]!.GetValue<string>().ShouldBe("picture.changed");
    }

    [Fact]
    public async Task Connect_WhileNobodyLooksOn_IsToldToPluginsOnce()
    {
        await using var host = await TestHost.StartAsync();
        var told = 0;
        var events = host.Runtime.Services!.Events;
        var last = new TaskCompletionSource();
        using var opened = events.Subscribe("*", (message, _) =>
        {
            told += message.Name == EventNames.StreamOpened ? 1 : 0;
            if (message.Name == "test.last")
            {
                last.SetResult();
            }

            return ValueTask.CompletedTask;
        });

        using var first = await ConnectAsync(host);
        await ReadAsync(first);
        using var second = await ConnectAsync(host);
        await ReadAsync(second);
        events.Publish(new NewEvent("test.last"));
        await last.Task.WaitAsync(TimeSpan.FromSeconds(30));

        told.ShouldBe(1);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(long.MaxValue)]
    public async Task Connect_SinceOfAnotherRun_IsToldToReload(long since)
    {
        await using var host = await TestHost.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            host.Runtime.Services!.Events.Publish(new NewEvent("test.event"));
        }
        using var socket = await ConnectAsync(host, since);

        (await ReadAsync(socket))["event"]!.GetValue<string>().ShouldBe("hello");
        (await ReadAsync(socket))["event"]!.GetValue<string>().ShouldBe("reset");
    }

    [Fact]
    public async Task Connect_DataThatIsNotJson_IsLeftOut()
    {
        await using var host = await TestHost.StartAsync();
        using var socket = await ConnectAsync(host);
        await ReadAsync(socket);

        host.Runtime.Services!.Events.Publish(new NewEvent("acme.broken") { Data = "{\"open\":" });

        var message = await ReadAsync(socket);
        message["event"]!.GetValue<string>().ShouldBe("acme.broken");
        message["data"].ShouldBeNull();
    }

    [Fact]
    public async Task Connect_ForeignOriginWithCookie_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", browser.Cookie);
        socket.Options.SetRequestHeader("Origin", "http://evil.example");
        socket.Options.CollectHttpResponseDetails = true;

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(Address(host, null), CancellationToken.None));

        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Connect_Anonymous_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(Address(host, null), CancellationToken.None));

        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Client_ThatDoesNotRead_IsDroppedWithoutHarm()
    {
        await using var host = await TestHost.StartAsync(options => options with { Events = new EventStreamOptions { SendTimeout = TimeSpan.FromMilliseconds(200), Backlog = 50 } });
        using var slow = await ConnectAsync(host);
        await ReadAsync(slow);
        var big = $"\"{new string('x', 500_000)}\"";

        // More than the buffers of both sockets hold, but slowly enough that none is replaced by a reset.
        for (var i = 0; i < 150; i++)
        {
            host.Runtime.Services!.Events.Publish(new NewEvent("test.big") { Data = big });
            await Task.Delay(10);
        }

        using var other = await ConnectAsync(host);
        (await ReadAsync(other))["event"]!.GetValue<string>().ShouldBe("hello");
        await Should.ThrowAsync<WebSocketException>(async () =>
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var buffer = new byte[64 * 1024];
            while (slow.State == WebSocketState.Open)
            {
                if ((await slow.ReceiveAsync(buffer.AsMemory(), late.Token)).MessageType == WebSocketMessageType.Close)
                {
                    throw new WebSocketException("closed");
                }
            }
            throw new WebSocketException("aborted");
        });
    }

    [Fact]
    public async Task Client_WhoseTokenIsRevoked_IsClosed()
    {
        await using var host = await TestHost.StartAsync(options => options with { Events = new EventStreamOptions { KeepAlive = TimeSpan.FromMilliseconds(500) } });
        var token = await host.MakeTokenAsync("read");
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        await socket.ConnectAsync(Address(host, null), CancellationToken.None);
        await ReadAsync(socket);
        using var browser = await host.SignInAsync();
        var id = (await TestHost.ReadAsync(await browser.Client.GetAsync("api/v1/tokens")))["items"]![0]!["id"]!.GetValue<string>();

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var next = socket.ReceiveAsync(new byte[100].AsMemory(), late.Token);

        await browser.Client.DeleteAsync($"api/v1/tokens/{id}");

        (await next).MessageType.ShouldBe(WebSocketMessageType.Close);
    }

    [Fact]
    public async Task Get_WithoutUpgrade_SaysWhatIsExpected()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.GetAsync("api/v1/events");

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
        (await TestHost.CodeOf(response)).ShouldBe("PH5014");
    }

    private static async Task<ClientWebSocket> ConnectAsync(TestHost host, long? since = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + TestHost.LocalToken);
        await socket.ConnectAsync(Address(host, since), CancellationToken.None);
        return socket;
    }

    private static Uri Address(TestHost host, long? since) =>
        new($"ws://{host.Url.Authority}/api/v1/events{(since is null ? "" : $"?since={since}")}");

    private static async Task<JsonNode> ReadAsync(ClientWebSocket socket)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        var result = await socket.ReceiveAsync(buffer.AsMemory(), late.Token);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, result.Count))!;
    }
}
