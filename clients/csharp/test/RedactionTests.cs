using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerCenterUsage.Client;
using static Test;

/// <summary>No form of a token that a server sends back reaches the caller.</summary>
internal static class RedactionTests
{
    internal static void Run()
    {
        EveryForm();
        OtherText();
        LinearTime();
        NestedForms();
        EveryAttempt();
        Dumps();
    }

    private static void EveryForm()
    {
        foreach (var token in new[] { Token, LongToken() })
        {
            var number = 0;
            foreach (var form in Forms(token))
            {
                var redacted = ErrorOf($"before {form} after", token).Body;
                Expect($"form {number} of a token is replaced", redacted.Contains("[token]") && redacted.Length < 60);
                number++;
            }
        }
    }

    private static void OtherText()
    {
        Expect("a short token is left alone", ErrorOf("a short-token", "short-token").Body == "a short-token");
        const string other = "100 % of \"\\\\u004b\" &amp; more";
        Expect("other text stays as it is", ErrorOf(other).Body == other);
    }

    private static void LinearTime()
    {
        var token = LongToken();
        var almostToken = token.Substring(0, 99) + "&";
        foreach (var unit in new[] { "\\", "%", "&", "K", "\\K", "%25", "&amp;", "&#0", "%5c", "\\u004b", almostToken })
        {
            var text = string.Concat(Enumerable.Repeat(unit, (1 << 18) / unit.Length));
            Expect($"262,144 characters of {unit} take little time", Seconds(() => ErrorOf(text, token)) < 5);
        }
    }

    private static void NestedForms()
    {
        var nested = EachCharacter(Uri.EscapeDataString(Token), "\\u{0:x4}");
        var error = ErrorOf($"{{\"description\":\"{nested}\"}}");
        Expect("a form within another form is replaced", error.ServiceFault.Description == "[token]");
    }

    private static void EveryAttempt()
    {
        var attempts = 0;
        var configuration = new Configuration
        {
            Retries = 1,
            AccessTokenProvider = _ => Task.FromResult($"token-of-attempt-{++attempts}"),
        };
        const string echo = "{\"description\":\"token-of-attempt-1 token-of-attempt-2\"}";
        var service = new Service(Service.Response(503, ""), Service.Response(400, echo));
        var error = Caught<ApiException>(() => Call(service, configuration));
        Expect("the tokens of all attempts are replaced", error.ServiceFault.Description == "[token] [token]");
    }

    private static void Dumps()
    {
        var configuration = NewConfiguration();
        var client = new AzureSpendingApi(configuration);
        var dump = JsonConvert.SerializeObject(new { configuration, client }) + configuration + client;
        Expect("no dump of a client shows the token", !dump.Contains("Kq7"));
    }

    private static string LongToken()
    {
        var random = new Random(7);
        var characters = Enumerable.Range(0, 5000).Select(_ => "0aZ-_."[random.Next(6)]);
        return "eyJ0eXAiOiJKV1QifQ" + string.Concat(characters);
    }

    private static IEnumerable<string> Forms(string token)
    {
        var json = JsonConvert.SerializeObject(token);
        var escapeHtml = new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        yield return token;
        yield return json;
        yield return JsonConvert.SerializeObject(json);
        yield return JsonConvert.SerializeObject(JsonConvert.SerializeObject(json));
        yield return JsonConvert.SerializeObject(JsonConvert.SerializeObject(token, escapeHtml));
        yield return json.Replace("/", "\\/");
        yield return Uri.EscapeDataString(token);
        yield return Uri.EscapeDataString(Uri.EscapeDataString(json));
        yield return WebUtility.HtmlEncode(token);
        yield return WebUtility.HtmlEncode(WebUtility.HtmlEncode(json));
        yield return EachCharacter(token, "&#x{0:x4};");
        yield return EachCharacter(token, "\\u{0:X4}");
        foreach (var before in new[] { "", "Bearer ", "xxBearer ", "x" })
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{before}{token}."));
            yield return encoded;
            yield return ForUrls(encoded);
            yield return Uri.EscapeDataString(encoded);
        }
        var base64Url = ForUrls(Convert.ToBase64String(Encoding.ASCII.GetBytes(token)));
        yield return EachCharacter(base64Url, "%{0:X2}");
        yield return EachCharacter(base64Url, "&#{0};");
    }

    private static string ForUrls(string base64) => base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string EachCharacter(string text, string format) =>
        string.Concat(text.Select(character => string.Format(format, (int)character)));
}
