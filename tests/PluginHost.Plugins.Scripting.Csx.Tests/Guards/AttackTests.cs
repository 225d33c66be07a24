using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Guards;

public sealed class AttackTests
{
    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("while (true) try { } catch { }")]
    [InlineData("while (true) try { while (true) { } } catch { }")]
    [InlineData("while (true) try { while (true) { } } catch (Exception error) when (error.Message != \"\") { } finally { }")]
    [InlineData("do { } while (true);")]
    [InlineData("for (;;) { }")]
    [InlineData("foreach (var x in Endless()) { } IEnumerable<int> Endless() { while (true) yield return 1; }")]
    [InlineData("var all = Endless().Max(); IEnumerable<int> Endless() { while (true) yield return 1; }")]
    [InlineData("again: goto again;")]
    [InlineData("switch (1) { case 1: goto case 2; case 2: goto case 1; }")]
    [InlineData("foreach (var (a, b) in Endless()) ; IEnumerable<(int, int)> Endless() { while (true) yield return (1, 2); }")]
    [InlineData("Func<int> spin = () => { while (true) ; }; spin();")]
    [InlineData("var x = new Spinner(); class Spinner { public Spinner() { while (true) ; } }")]
    [InlineData("var x = Spinner.Value; static class Spinner { public static int Value = Spin(); static int Spin() { while (true) ; } }")]
    public void Run_Endless_IsStoppedAndItsLineNamed(string text)
    {
        var problem = Some.Problem($"var before = 1;\n{text}\nreturn image;", Some.Hasty);

        (problem.Id, problem.Line).ShouldBe(("PH3221", 2));
    }

    [Theory]
    [InlineData("int Deep(int x) => Deep(x + 1) + 1; return image.Blur(Deep(0));")]
    [InlineData("int Deep(int x) { try { return Deep(x + 1); } catch { return Deep(x + 1); } } return image.Blur(Deep(0));")]
    [InlineData("Func<int, int> deep = null!; deep = x => deep(x + 1) + 1; return image.Blur(deep(0));")]
    [InlineData("var n = 0; Action deep = null!; deep = delegate { deep(); n++; }; deep(); return image;")]
    [InlineData("return image.Blur(new Deep().Value); class Deep { public int Value => Value + 1; }")]
    [InlineData("return image.Blur(new Deep().Value); class Deep { public int Value { get => Value + 1; } }")]
    [InlineData("return image.Blur(new Deep()[1]); class Deep { public int this[int x] => this[x + 1] + 1; }")]
    [InlineData("var x = new Deep(); return image; class Deep { Deep next = new(); }")]
    [InlineData("var x = new Deep(); return image; class Deep { Deep next { get; } = new Deep(); }")]
    [InlineData("var x = new Deep(); return image; class Deep { public Deep() { new Deep(); } }")]
    [InlineData("var x = new Deep(1); return image; class Deep { public Deep(int x) : this(new Deep(x)) { } Deep(Deep x) { } }")]
    [InlineData("var x = new Deep(1); return image; class Base(object other) { public object Other = other; } class Deep(int x) : Base(new Deep(x));")]
    [InlineData("var x = -new Deep(); return image; class Deep { public static Deep operator -(Deep x) => -x; }")]
    [InlineData("int x = new Deep(); return image; class Deep { public static implicit operator int(Deep x) { int y = x; return y; } }")]
    [InlineData("IEnumerable<int> Deep(int x) { foreach (var y in Deep(x + 1)) yield return y; } return image.Blur(Deep(0).Count());")]
    public void Run_UnboundedRecursion_IsStoppedBeforeTheStackEnds(string text) => Some.Problem(text, Some.Hasty with { Time = TimeSpan.FromSeconds(20), FirstRunTime = TimeSpan.FromSeconds(20) }).Id.ShouldBe("PH3223");

    [Theory]
    [InlineData("var x = new byte[2_000_000_000];")]
    [InlineData("var x = new long[100_000_000];")]
    [InlineData("var n = 100_000_000L; var x = new string?[n];")]
    [InlineData("var x = new int[5_000_000_000u / 50, 2];")]
    [InlineData("var x = new int[50_000_000][];")]
    [InlineData("var all = new List<byte[]>(); for (var i = 0; i < 10_000; i++) all.Add(new byte[1_000_000]);")]
    [InlineData("var text = \"x\"; while (true) text += text;")]
    [InlineData("try { var x = new byte[2_000_000_000]; } catch (Exception) { }")]
    [InlineData("var all = Enumerable.Range(0, 100_000).Select(x => new byte[100_000]).ToList();")]
    public void Run_TooMuchMemory_IsStopped(string text)
    {
        var problem = Some.Problem($"{text}\nreturn image;", Some.Hasty with { Time = TimeSpan.FromSeconds(20), FirstRunTime = TimeSpan.FromSeconds(20) });

        (problem.Id, problem.Line).ShouldBe(("PH3222", 1));
    }

    [Fact]
    public void Apply_StoppedRun_LeavesTheNextOneAlone()
    {
        using var script = Some.Load("var spin = Switch(\"Spin\"); while (spin) ; return image.Blur(1);", Some.Hasty with { Time = TimeSpan.FromSeconds(2) });

        Some.Apply(script, """{"spin": true}""").Refusal.ShouldNotBeNull().Code.ShouldBe("PH3221");
        Some.Apply(script).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Apply_CancelledDuringTheRun_Ends()
    {
        using var script = Some.Load("var spin = Switch(\"Spin\"); while (spin) try { while (true) ; } catch { } return image;");
        using var caller = new CancellationTokenSource();
        var request = new ApplyFilterRequest(Some.Image, """{"spin": true}""", Some.Facts);
        var running = Task.Run(() => script.Apply(Some.Only(script), request, caller.Token), CancellationToken.None);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public void Kernel_Endless_IsStoppedWhereItIsRendered()
    {
        var kernel = Some.Result("return image.Pixels(p => { while (true) ; });").Operations.ShouldHaveSingleItem().ShouldBeOfType<KernelOperation>().Kernel;
        var guarded = kernel.ShouldBeOfType<GuardedKernel>() with { Limits = Some.Hasty };

        var thrown = Should.Throw<ScriptKernelException>(() => guarded.Row(new PluginHost.Sdk.Imaging.Kernels.KernelRow(new System.Numerics.Vector4[9], 3, 1, new System.Numerics.Vector4[1], 0, 0, new(1, 1), 1)));
        thrown.Message.ShouldStartWith("PH3221: 'Warm tones' (warm-tones.csx, line 1)");
    }

    [Fact]
    public void ByteKernel_Endless_IsStoppedWhereItIsRendered()
    {
        var kernel = Some.Result("return image.Bytes(p => { while (true) ; });").Operations.ShouldHaveSingleItem().ShouldBeOfType<ByteKernelOperation>().Kernel;
        var guarded = kernel.ShouldBeOfType<GuardedByteKernel>() with { Limits = Some.Hasty };

        var thrown = Should.Throw<ScriptKernelException>(() => guarded.Row(new PluginHost.Sdk.Imaging.Kernels.ByteRow(new PluginHost.Sdk.Imaging.Colour[1], 1, 0, new PluginHost.Sdk.Imaging.Colour[1], 0, 0, new(1, 1), 1)));
        thrown.Message.ShouldStartWith("PH3221: 'Warm tones' (warm-tones.csx, line 1)");
    }

    [Fact]
    public void Kernel_InAnOverlaysMask_IsGuardedToo()
    {
        var image = Some.Result("return image.Overlay(image.Blend(image.Blur(1), image.Pixels(p => p)));");

        var mix = image.Operations.ShouldHaveSingleItem().ShouldBeOfType<CompositeOperation>().Overlay.Operations.ShouldHaveSingleItem().ShouldBeOfType<MixOperation>();
        mix.Mask.Operations.ShouldHaveSingleItem().ShouldBeOfType<KernelOperation>().Kernel.ShouldBeOfType<GuardedKernel>();
    }

    [Fact]
    public void Refusal_OfAStoppedRun_NamesTheFilterAndSaysWhatToDo()
    {
        using var script = Some.Load("var spin = Switch(\"Spin\");\nwhile (spin) ;\nreturn image;", Some.Hasty with { Time = TimeSpan.FromSeconds(1.5) });

        Some.Apply(script, """{"spin": true}""").Refusal.ShouldBe(
            new Refusal("PH3221", "'Warm tones' (warm-tones.csx, line 2): The run was stopped after 1.5 seconds. Look for a loop that does not end, or do less for one picture."));
    }
}
