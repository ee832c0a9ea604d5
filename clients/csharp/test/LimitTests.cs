using System.Linq;
using PartnerCenterUsage.Client;
using static Test;

/// <summary>How much of a response the client reads, and how long it takes.</summary>
internal static class LimitTests
{
    internal static void Run()
    {
        BodySize();
        LinearTime();
        HostileJson();
    }

    private static void BodySize()
    {
        var configuration = new Configuration { AccessToken = Token, MaxBodyBytes = 20 };
        var body = new string(' ', 1000) + "{\"code\":1}";
        foreach (var isCompressed in new[] { false, true })
        {
            var success = new Service(Service.Response(200, body, isCompressed));
            var decode = Caught<DecodeException>(() => Call(success, configuration));
            Expect(
                "a success with a large body is a DecodeException",
                decode.Message.Contains("it is larger than 20 bytes, which MaxBodyBytes of the configuration allows"));
            var notFound = new Service(Service.Response(404, body, isCompressed));
            var error = Caught<ApiException>(() => Call(notFound, configuration));
            Expect("an error response with a large body keeps its status", error.Status == 404 && error.RequestId != null);
            Expect("an error response with a large body has no body", error.Body == "" && error.ServiceFault == null);
        }
    }

    private static void LinearTime()
    {
        SecondsFor(1);
        Expect("twice the bytes take about twice the time", SecondsFor(8) < 4 * SecondsFor(4));
    }

    private static double SecondsFor(int megabytes)
    {
        var body = "{\"a\":[" + string.Concat(Enumerable.Repeat("\"\\n\",1.5,", megabytes << 17)) + "1]}";
        return Seconds(() => Call(new Service(Service.Response(200, body)), LargeBodies()));
    }

    private static void HostileJson()
    {
        var digits = new string('1', 1 << 20);
        var brackets = new string('[', 1 << 20);
        foreach (var body in new[] { "{\"totalCost\":" + digits + "}", brackets, "{\"code\":" + digits })
        {
            var service = new Service(Service.Response(400, body));
            var seconds = Seconds(() => Caught<ApiException>(() => Call(service, LargeBodies())));
            Expect("a megabyte of " + body.Last() + " takes little time", seconds < 5);
        }
    }

    private static Configuration LargeBodies() => new Configuration { AccessToken = Token, MaxBodyBytes = 1 << 26 };
}
