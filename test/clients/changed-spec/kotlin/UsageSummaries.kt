// Calls a client that was generated from the changed spec. Prints what it gets, a line each.
import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException

fun main(customerIds: Array<String>) {
    val customerId = customerIds[0]
    val client = PartnerCenterClient(baseUrl = System.getenv("PARTNER_CENTER_URL")) { "token" }
    val summary = client.getCustomerUsageSummary(
        customerId,
        billingUnit = "unlisted",
        pageSize = 5,
        threshold = java.math.BigDecimal("0.5"),
        since = "2026-11-01T00:00:00Z",
        isEstimate = true,
        type = "net",
        parts = listOf("one", "two & three"),
    ).data
    println("cost ${summary.savingsPlanCost}")
    println("state ${summary.billingState}")
    println("plan ${summary.plan}")
    println("tiers ${summary.tiers?.joinToString(",")}")
    println("total ${client.getCustomerInvoice(customerId, 2026, "00/12", pageSize = 50).data.total}")
    try {
        client.getCustomerInvoice(customerId, 2026, "none", pageSize = 50)
    } catch (error: PartnerCenterException) {
        println("invoice error ${error.message}")
    }
    try {
        client.getCustomerUsageSummary("busy")
    } catch (error: PartnerCenterException) {
        println("summary error ${error.message}")
    }
}
