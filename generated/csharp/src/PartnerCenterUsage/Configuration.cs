using System;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace PartnerCenterUsage.Client
{
    /// <summary>How calls are made. Everything but the token has a default.</summary>
    public class Configuration
    {
        private string _baseUrl;

        /// <summary>The URL of the service. Null stands for Partner Center itself.</summary>
        public string BaseUrl
        {
            get => _baseUrl ?? "https://api.partnercenter.microsoft.com";
            // A call checks whether it may use plain http, because AllowInsecureHttp may be set later.
            set => _baseUrl = value == null ? null : UrlSafety.Checked(value, true);
        }

        /// <summary>
        /// Whether <see cref="BaseUrl"/> may be plain http to any host, for connections that nobody else can read, such as one
        /// to a container.
        /// </summary>
        public bool AllowInsecureHttp { get; set; }

        /// <summary>A bearer token that does not change. It cannot be read, so that no log shows it.</summary>
        public string AccessToken
        {
            set => AccessTokenProvider = cancellation => Task.FromResult(value);
        }

        /// <summary>Returns the bearer token of each attempt.</summary>
        // JSON would contain the token that the function holds.
        [JsonIgnore]
        public Func<CancellationToken, Task<string>> AccessTokenProvider { get; set; }

        /// <summary>The timeout of a whole call, with its retries and delays.</summary>
        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

        /// <summary>The number of retries of a call.</summary>
        public int Retries { get; set; }

        /// <summary>The maximum size of a body in bytes, also after decompression.</summary>
        public int MaxBodyBytes { get; set; } = 16777216;

        /// <summary>The User-Agent header of each request.</summary>
        public string UserAgent { get; set; } = "partner-center-usage-csharp/0.1.0";
    }
}
