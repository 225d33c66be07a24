using PluginHost.Commands.Plugins;

namespace PluginHost.Tests.Commands.Plugins;

public sealed class BisectionTests
{
    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            foreach (var count in new[] { 1, 2, 3, 7, 8, 9, 33 })
            {
                for (var culprit = 0; culprit < count; culprit++)
                {
                    cases.Add(count, culprit);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Culprit_WhereverItStands_IsFoundInLogarithmicQuestions(int count, int culprit)
    {
        var search = new Bisection(count);
        var (asked, promised) = (0, search.Left);
        while (search.Next is { } first)
        {
            asked++;
            search.Answer(first > culprit);
            search.Left.ShouldBeLessThanOrEqualTo(promised - asked);
        }

        search.Culprit.ShouldBe(culprit);
        asked.ShouldBeLessThanOrEqualTo(1 + (int)Math.Ceiling(Math.Log2(count)));
    }

    [Fact]
    public void Culprit_ProblemWithoutAny_IsNone()
    {
        var search = new Bisection(5);

        search.Next.ShouldBe(0);
        search.Answer(problem: true);

        search.Next.ShouldBeNull();
        search.Culprit.ShouldBeNull();
    }
}
